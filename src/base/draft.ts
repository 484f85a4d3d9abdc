/** What a shell takes a process for that one of these signals ended. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Does work that leaves something unfinished lying about: when the process is interrupted meanwhile, `remove` takes it away, at
 * once, and the process ends as the interruption would have ended it. Where somebody else listens for the signal too, what becomes of the process is theirs.
 */
export async function guardDraft<T>(remove: () => void, work: () => Promise<T>): Promise<T> {
  const stop = (signal: NodeJS.Signals) => {
    remove();
    process.removeListener(signal, stop);
    // Of several drafts each is taken away before the last of them ends the process.
    if (process.listenerCount(signal) === 0) process.exit(SIGNALS[signal as keyof typeof SIGNALS]);
  };
  for (const signal of Object.keys(SIGNALS)) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of Object.keys(SIGNALS)) process.removeListener(signal, stop);
  }
}
