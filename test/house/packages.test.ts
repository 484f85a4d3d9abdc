import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { differenceOfLocks, isAtLeast, root } from '../../scripts/steps.mjs';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

describe('dependencies', () => {
  it.each(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s has its reason written down',
    (name) => {
      const page = readFileSync(path.join(root, 'docs', 'dependencies.md'), 'utf8');
      expect(page).toContain(`| \`${name}\` |`);
    },
  );

  it('are locked with the packages of every system, so that npm ci works on all of them', () => {
    const places = Object.keys(lock.packages);
    const unresolved = Object.values(lock.packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !places.some((place) => place.endsWith(`node_modules/${name}`)));
    expect(unresolved).toEqual([]);
  });

  it('are locked by content and not by where they were fetched', () => {
    const others = Object.entries(lock.packages).filter(([place]) => place !== '');
    expect(others.filter(([, entry]) => entry.integrity === undefined || entry.resolved !== undefined)).toEqual([]);
  });
});

describe('installing only when needed', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

  it('accepts what the lock names', () => {
    expect(differenceOfLocks(wanted, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBeNull();
  });

  it('sees a missing package, another version and other content', () => {
    expect(differenceOfLocks(wanted, {})).toBe('a is missing');
    expect(differenceOfLocks(wanted, { 'node_modules/a': { version: '1.0.1', integrity: 'x' } })).toContain('a has');
    expect(differenceOfLocks(wanted, { 'node_modules/a': { version: '1.0.0', integrity: 'y' } })).toContain('a has');
  });

  it('does not miss the optional packages of other systems', () => {
    const both = { ...wanted, 'node_modules/a-for-elsewhere': { version: '1.0.0', optional: true } };
    expect(differenceOfLocks(both, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBeNull();
  });

  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['18.20.8', false],
    ['26.0.0', true],
    ['22.1.0', true],
  ])('judges Node %s by number', (version, enough) => {
    expect(isAtLeast(version, '20.19')).toBe(enough);
  });
});
