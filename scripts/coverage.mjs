/** `npm run coverage`: the tables of docs/coverage, from what the laws declare and show. */
import { generateCoverage, generateLanguage } from './generate.mjs';
import { command, install } from './steps.mjs';

await command(async () => {
  await install();
  await generateLanguage();
  await generateCoverage();
});
