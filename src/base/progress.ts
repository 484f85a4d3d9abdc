/** What every long piece of work accepts: a way to stop it and a way to hear how far it is. */
export interface Work {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  /** What is being done, a message key such as `reading`, `checking`, `writing`. */
  readonly stage: string;
  readonly done: number;
  /** Absent where the whole is not known. */
  readonly total?: number;
  readonly unit: 'bytes' | 'events' | 'cases' | 'rows';
}
