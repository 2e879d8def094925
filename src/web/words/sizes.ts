import { counted } from '../../analysis/in-words.ts';

/** A size as a person reads it: "840 bytes", "412 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
