const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, as content and as an attribute; no control characters, no half signs, and nothing that turns the writing around. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, (sign) => (/[\t\n]/.test(sign) ? sign : '\ufffd'))
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
