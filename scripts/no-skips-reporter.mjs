/** A vitest reporter for where no test may be left out (`DUECOURSE_NO_SKIPS=1`): names each one skipped, and fails. */

// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class NoSkipsReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId} > ${test.fullName}`),
    );
    if (skipped.length === 0) return;
    for (const name of skipped) process.stderr.write(`skipped: ${name}\n`);
    process.stderr.write(`${skipped.length} tests were skipped, and none may be here.\n`);
    process.exitCode = 1;
  }
}
