export { type Planted, type Simulated, type SimulateOptions, simulate } from './simulate.js';
