import { languageOfBrowser, packedBytes, unpackedText } from '../../web/index.js';
import type { Calendars } from '../protocol.js';
import { Editor } from './editor.js';

interface Start {
  readonly law: string;
  readonly matter: string;
  readonly calendars: Calendars;
}

const root = document.getElementById('app');
if (root !== null && packedBytes('program').length > 0)
  void Promise.all([unpackedText('program'), unpackedText('start')]).then(([script, start]) => {
    const { law, matter, calendars } = JSON.parse(start) as Start;
    return new Editor(root, script, languageOfBrowser(), { law, matter }).start(calendars);
  });
