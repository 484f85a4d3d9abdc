import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
} from 'langium';
import type { Rules } from '../generated/ast.js';
import { LawGeneratedModule, LawGeneratedSharedModule } from '../generated/module.js';

/** A token as Langium's lexer gives it. */
export type Token = ReturnType<LangiumCoreServices['parser']['Lexer']['tokenize']>['tokens'][number];
type TokenType = Token['tokenType'];
type Expectations = LangiumCoreServices['parser']['ParserErrorMessageProvider'];

/** The token names that would have been right, packed into the parser's message and unpacked by the caller. */
const expectations: Expectations = {
  buildMismatchTokenMessage: ({ expected }) => pack([expected]),
  buildNotAllInputParsedMessage: () => pack([]),
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => pack(firsts(expectedPathsPerAlt.flat())),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => pack(firsts(expectedIterationPaths)),
};

function firsts(paths: readonly TokenType[][]): TokenType[] {
  return paths.flatMap((path) => path.slice(0, 1));
}

function pack(types: readonly TokenType[]): string {
  return JSON.stringify([...new Set(types.map((t) => t.name))]);
}

function createServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), LawGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), LawGeneratedModule, {
    parser: { ParserErrorMessageProvider: () => expectations },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

export interface Unparsed {
  readonly token: Token;
  readonly previous: Token | undefined;
  /** Names of token types; keywords are named by their own text. */
  readonly expected: readonly string[];
  /** Grammar rules from the outermost to the one at hand. */
  readonly rules: readonly string[];
}

export interface Parsed {
  readonly rules: Rules;
  readonly errors: readonly Unparsed[];
}

/** Langium's parser keeps what it is doing in itself: after an exception inside it a new one is needed. */
class Parser {
  #services: LangiumCoreServices | undefined;

  use<T>(work: (services: LangiumCoreServices) => T): T {
    this.#services ??= createServices();
    try {
      return work(this.#services);
    } catch (error) {
      this.#services = undefined;
      throw error;
    }
  }
}

const parser = new Parser();

/** Tokens without spaces and comments, and the stretches that are no token. */
export function tokenize(text: string): {
  tokens: readonly Token[];
  strays: readonly { offset: number; length: number }[];
} {
  const { tokens, errors } = parser.use((services) => services.parser.Lexer.tokenize(text));
  return { tokens, strays: errors };
}

export function parseText(text: string): Parsed {
  const result = parser.use((services) => services.parser.LangiumParser.parse<Rules>(text));
  const errors = result.parserErrors.map((error) => ({
    token: error.token,
    previous: (error as { previousToken?: Token }).previousToken,
    expected: unpack(error.message),
    // Rule names carry an invisible mark at their end.
    rules: error.context.ruleStack.map((name) => name.replace('\u200B', '')),
  }));
  return { rules: result.value, errors };
}

function unpack(message: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(message);
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}
