export { bindingJson } from './json.js';
export {
  type ColumnAnswers,
  columnsOf,
  type Proposal,
  proposeBinding,
  proposeTableBinding,
  withAnswers,
  withColumns,
} from './propose.js';
export type { Who } from './who.js';
export { bindingYaml, type Say } from './yaml.js';
