export { type QueryPart, queryParts } from './parse-query.js';
export {
  type Mark,
  MOST_RANKED,
  type SearchFilter,
  type SearchHit,
  type SearchOptions,
  type SearchResult,
  search,
} from './search.js';
