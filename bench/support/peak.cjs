/** Loaded before a program that is measured: when it ends, writes the most memory that it held at once (KiB) and its processor time (µs). */
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env['DUECOURSE_BENCH_PEAK'] ?? 'peak', `${peak()} ${spent()}`);
});

/** On Linux the usage that the system counts begins with that of the process which started this one, so it is not asked. */
function peak() {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(found?.[1] ?? process.resourceUsage().maxRSS);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

/** Of all threads. */
function spent() {
  const { user, system } = process.cpuUsage();
  return user + system;
}
