import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '');

/** `file:line` of each line that matches. */
function linesMatching(pattern: RegExp, among: readonly string[] = files): string[] {
  return among.flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}`] : []));
  });
}

describe('the tree', () => {
  it('names no place of one machine', () => {
    expect(linesMatching(/(^|[^A-Za-z0-9.)\]}>_-])\/(?:work|farm|root|home|Users)\//)).toEqual([]);
  });

  it('names no registry host', () => {
    expect(linesMatching(/https?:\/\/(?:registry|deb|pypi|npm)\./)).toEqual([]);
  });

  it('has no test switched off or singled out', () => {
    const tests = files.filter((file) => file.endsWith('.test.ts'));
    expect(linesMatching(/\b(?:it|test|describe)\.(?:skip|todo|only)\b/, tests)).toEqual([]);
  });

  it('has nothing at its top but what the project is made of', () => {
    const known =
      /^(?:\.ci|\.editorconfig|\.gitattributes|\.gitignore|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|NOTICE|README\.md|bench|biome\.json|docs|editors|examples|langium-config\.json|laws|package(?:-lock)?\.json|scripts|src|test|tsconfig(?:\.build)?\.json|vitest\.config\.ts)(?:\/|$)/;
    expect(files.filter((file) => !known.test(file))).toEqual([]);
  });

  it('has no source file of more than 450 lines', () => {
    const sources = files.filter((file) => /^(?:src|scripts|bench)\/.*\.(?:ts|mjs)$/.test(file));
    const long = sources.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 451);
    expect(long).toEqual([]);
  });
});
