import { readOcel } from '../../src/log/ocel/index.js';
import { type FuzzResult, fuzzFiles, type Mutation, mutateBinary } from './fuzz-files.js';
import { mutate } from './fuzz-xes.js';
import { ORDERS, ocelJson, ocelSqlite, ocelXml } from './ocel-support.js';

const sources = [Buffer.from(ocelJson(ORDERS)), Buffer.from(ocelXml(ORDERS)), ocelSqlite(ORDERS)];

const mutateAny: Mutation = (source, below) => (source[0] === 83 ? mutateBinary(source, below) : mutate(source, below));

/** Reads `runs` broken object-centric logs of all three encodings. */
export function fuzzOcel(folder: string, runs: number, seed: number): Promise<FuzzResult> {
  return fuzzFiles(folder, sources, mutateAny, (path) => readOcel(path, { objectType: 'Order' }), runs, seed);
}
