import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBinding, recordingOf } from '../../src/binding/index.js';
import { loadLaw } from '../../src/language/index.js';

describe('what the law alone brings about', () => {
  const recordingWith = async (more: string) => {
    const { law } = await loadLaw(readFileSync('laws/us/foia.law.md', 'utf8'), 'us/foia');
    const text = `law: us/foia\nsource: { kind: log }\nevents: { request-received: Request }\n${more}`;
    const { events } = recordingOf(law!, parseBinding(text, 'x.bind.yaml', law!, null));
    return (name: string) => events[law!.events.findIndex((e) => e.name === name)];
  };

  it('is not missing from a source whose binding has no name for it', async () => {
    const recorded = await recordingWith('');
    expect(recorded('asked-early')).toBe('never');
    expect(recorded('request-withdrawn')).toBe('not');
  });

  it('is missing where the binding says so', async () => {
    expect((await recordingWith('not-recorded: [asked-early]'))('asked-early')).toBe('not');
  });
});
