import { type PackedEvidence, type UnpackedEvidence, unpackEvidence } from '../view/index.js';

/** The browser cannot inflate; the page says so. */
export class CannotInflate extends Error {}

/** Unpacks the evidence that stands in the page. */
export async function openEvidence(): Promise<UnpackedEvidence | null> {
  const packed = document.getElementById('report-evidence')?.textContent;
  if (!packed) return null;
  if (typeof DecompressionStream === 'undefined') throw new CannotInflate();
  const stream = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return unpackEvidence((await new Response(stream).json()) as PackedEvidence);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
