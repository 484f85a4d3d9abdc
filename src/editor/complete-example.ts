import type { CompletionItem } from 'vscode-languageserver';
import type { Stretch } from './lines.js';
import { Kind } from './protocol.js';
import { attributesOf, item, namesOfKind, type Spot, writing } from './spot.js';

const KEYS = ['title', 'at', 'order', 'not recorded', 'never happens', 'assume', 'reading', 'expect'];

/** In a worked example: keys, events and what they carry, verdicts and rules. */
export function completeExample(spot: Spot, content: Stretch): CompletionItem[] {
  const { document, word } = spot;
  const start = Math.max(content.offset, document.text.lastIndexOf('\n', word.offset - 1) + 1);
  const line = document.text.slice(start, word.offset);
  const words = (list: readonly string[]) => list.map((text) => item(spot, text, Kind.completion.Keyword, '2'));
  const key = /^\s*([A-Za-z][A-Za-z ]*?)\s*[:：](.*)$/s.exec(line);
  if (key) return keyed(spot, key[1]!.toLowerCase(), key[2]!);
  if (/^\s*$/.test(line)) return KEYS.map((k) => withColon(spot, k));
  if (/^\s*[a-z ]+$/.test(line)) return words(KEYS.filter((k) => k.startsWith(line.trim())));
  if (/^\s*\S+\s+$/.test(line)) return namesOfKind(spot, 'event');
  const values = /^\s*\S+\s+([\w-]+)\s*[(（](?:.*[,，])?\s*$/.exec(line);
  if (values) return attributesOf(spot, values[1]!).map((i) => ({ ...i, label: `${i.label}:` }));
  const value = /([\w-]+)\s*[:：]\s*$/.exec(line);
  if (value) return isBoolean(spot, value[1]!) ? words(['true', 'false']) : [];
  if (/[)）\w]\s+$/.test(line)) return words(['by', 'of', 'as']);
  return [];
}

function withColon(spot: Spot, key: string): CompletionItem {
  return writing(item(spot, key, Kind.completion.Keyword, '2'), `${key}: `);
}

function isBoolean({ document }: Spot, name: string): boolean {
  return document.lastLaw?.law.attributes.find((a) => a.name === name)?.type === 'boolean';
}

function keyed(spot: Spot, key: string, rest: string): CompletionItem[] {
  switch (key) {
    case 'expect':
      return expected(spot, rest);
    case 'order':
      return ['none', 'lines'].map((text) => item(spot, text, Kind.completion.Keyword, '2'));
    case 'assume':
      return /[,，]?\s*$/.test(rest) ? namesOfKind(spot, 'attribute') : [];
    case 'never happens':
      return namesOfKind(spot, 'event');
    case 'not recorded': {
      const dotted = /([\w-]+)\.\s*$/.exec(rest);
      return dotted ? attributesOf(spot, dotted[1]!) : namesOfKind(spot, 'event');
    }
    case 'reading': {
      const dotted = /([\w-]+)\.\s*$/.exec(rest)?.[1];
      if (dotted === undefined) return namesOfKind(spot, 'reading');
      const own = spot.names.declared('option').filter((name) => name.startsWith(`${dotted}.`));
      return own.map((name) => item(spot, name.slice(dotted.length + 1), Kind.completion.EnumMember, '1'));
    }
    default:
      return [];
  }
}

/** A verdict, then a rule that can have it, then when it was due. */
function expected(spot: Spot, rest: string): CompletionItem[] {
  const { verdicts } = spot.document.workshop;
  const verdict = rest.trim().replace(/\s+/g, '-');
  if (/^\s*$/.test(rest)) return verdicts().map((v) => item(spot, v, Kind.completion.EnumMember, '1'));
  if (/[,，]\s*$/.test(rest)) return ['due', 'by'].map((text) => item(spot, text, Kind.completion.Keyword, '2'));
  if (!verdicts().includes(verdict)) return [];
  const law = spot.document.lastLaw?.law;
  const fits = (name: string) => {
    const rule = law?.rules.find((r) => r.name === name);
    return !rule || verdicts(rule.kind).includes(verdict);
  };
  return namesOfKind(spot, 'rule').filter(({ label }) => fits(label));
}
