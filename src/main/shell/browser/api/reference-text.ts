const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** Prose in which `this` is code. */
export const code = (text: string): string => plain(text).replace(/`([^`]+)`/g, '<code>$1</code>');
