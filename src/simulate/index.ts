export { type Planted, simulate, type Simulated, type SimulateOptions } from './simulate.js';
