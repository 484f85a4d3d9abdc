export { bindingJson } from './json.js';
export { type Proposal, proposeBinding, proposeTableBinding, withAnswers } from './propose.js';
export { bindingYaml, type Say } from './yaml.js';
