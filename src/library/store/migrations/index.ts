import { texts } from './0001-texts.js';
import { search } from './0002-search.js';
import { commitments } from './0003-commitments.js';
import { terms } from './0004-terms.js';
import { force } from './0005-force.js';
import { corrections } from './0006-corrections.js';
import { remembered } from './0007-remembered.js';

/** A step from one state of the schema to the next. What has landed is never changed: a new step is added. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number;
  readonly name: string;
  /** Statements of the PostgreSQL dialect that both the embedded store and servers from version 13 know. */
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [texts, search, commitments, terms, force, corrections, remembered];
