import { download, el } from '../../web/index.js';
import type { App } from './app.js';
import { step } from './steps.js';

/** What is being done, what went wrong, and the report. */
export function reportStep(app: App): HTMLElement {
  const { state, say } = app;
  const { made, fault, busy } = state;
  return step(
    'report',
    say('offline/step-report'),
    fault !== null && el('pre', { class: 'fault', role: 'alert', tabindex: 0 }, fault),
    made === null && fault === null && busy === null && el('p', { class: 'hint' }, say('offline/no-report')),
    made !== null &&
      el(
        'p',
        { class: 'row' },
        el(
          'button',
          { id: 'save-html', onclick: () => download('report.html', made.html, 'text/html') },
          say('offline/save-html'),
        ),
        ...(['csv', 'xlsx', 'json'] as const).map((form) =>
          el(
            'button',
            { id: `save-${form}`, disabled: busy !== null, onclick: () => app.save(form) },
            say(`offline/save-${form}`),
          ),
        ),
      ),
    made !== null && frameOf(made.address, say('offline/report-frame')),
  );
}

/** The report in a frame that may run its own script and nothing else: no name, no storage, no way to this page. */
function frameOf(address: string, title: string): HTMLIFrameElement {
  const sandbox = 'allow-scripts allow-modals';
  return el('iframe', { id: 'frame', title, sandbox, referrerpolicy: 'no-referrer', src: address });
}
