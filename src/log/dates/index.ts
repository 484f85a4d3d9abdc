export { daysFromCivil } from './civil.js';
export { readClock, type WrittenClock } from './clock-text.js';
export { type DigitOrder, inOrder, isDay, readDate, type WrittenDate } from './date-text.js';
export { fullYear, type Moment, momentOf } from './moment.js';
export { type OrderFound, orderOfDates } from './order.js';
