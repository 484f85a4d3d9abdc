import { languageOfBrowser, unpackedText } from '../../web/index.js';
import { App } from './app.js';

const root = document.getElementById('app');
if (root !== null) void unpackedText('program').then((script) => new App(root, script, languageOfBrowser()).start());
