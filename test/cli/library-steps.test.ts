import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const FILES = {
  'letters.md':
    '# 来信办理规定\n\n2024年5月1日 公布\n\n第一条 机关应当登记信访事项。\n\n第二条 机关应当在三十日内答复。\n',
  'letters.en.md':
    '# Rules on Letters\n\nArticle 1 Organs shall register petitions.\n\nArticle 2 They shall answer within 30 days.\n',
  'plan.md': '# Plan\n\nOffices must answer every petition within 30 days. Much was achieved.\n',
};

describe('the first steps of docs/library.md', () => {
  it('answer what the page shows', { timeout: 240_000 }, async () => {
    for (const [name, text] of Object.entries(FILES)) place.put(name, text);
    const block = /```console\n([\s\S]*?)```/.exec(readFileSync('docs/library.md', 'utf8'))?.[1] ?? '';
    const steps = block.split(/^\$ duecourse /m).slice(1);
    expect(steps.length).toBeGreaterThan(8);
    for (const step of steps) {
      const [command = '', ...wanted] = step.trimEnd().split('\n');
      const words = command.split(' ').map((word) => (word.endsWith('.md') ? place.at(word) : word));
      const { code, out } = await place.run(words, { env: { DUECOURSE_HOME: place.at('home') }, now: '2026-11-01' });
      expect(code, command).toBe(0);
      const lines = out.replaceAll(`${place.folder}/`, '').split('\n');
      for (const line of wanted) if (line !== '…') expect(lines, `${command} ${basename(line)}`).toContain(line);
    }
  });
});
