export type { Database, Row, SqlValue } from './database.js';
export { libraryHome } from './home.js';
export type { Added, Library, StoredHead, StoredText, Wanted } from './library.js';
export { loadPackage } from './packages.js';
export { type ForceRow, type NodeRow, spanOf, storable, treeOf } from './rows.js';
export { type LibraryPlace, useLibrary } from './use-library.js';
