export type { Block, LetterDocument } from './block.js';
export { concernsOffice, LetterParts, type Recommendation, recommendationsOf } from './content.js';
export { writeDocx } from './docx.js';
export { htmlLetter } from './html.js';
export {
  ANSWERS,
  csvReplyForm,
  LETTER_VERSION,
  type LetterFile,
  type Reply,
  type ReplyAnswer,
  type ReplyForm,
  readLetterFile,
  readReplies,
  replyForm,
  rowOf,
  writeReplyForm,
} from './reply-form.js';
export { parseReplyPeriod, type ReplyPeriod, replyBy } from './reply-period.js';
export { FIELDS, filledTemplate, type Line, PARTS, parseTemplate } from './template.js';
