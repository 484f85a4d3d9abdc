/** What was asked for on the command line: `npm run bench -- NAME... [--json] [--runs N] [--size N]`. */
export interface Options {
  readonly json: boolean;
  /** How often each thing is measured; the median counts. */
  readonly runs: number;
  /** The bench's own size, in its own unit; undefined for its default. */
  readonly size: number | undefined;
  /** Words for a bench that runs itself again in a fresh process. */
  readonly words: readonly string[];
}

export const options: Options = parse(process.argv.slice(2));

function parse(args: readonly string[]): Options {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--json') json = true;
    else if (arg === '--runs' || arg === '--size') numbers.set(arg, Number(args[++i]));
    else words.push(arg);
  }
  return { json, runs: numbers.get('--runs') ?? 5, size: numbers.get('--size'), words };
}
