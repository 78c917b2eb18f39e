import { type MediaType, mediaTypes } from './media-type';

const longest = 120;

/** A name that is one line, holds no path and ends as its content says: `../a\u202Efdp.exe` → `afdp.pdf` for a PDF. */
export function safeFileName(given: string | undefined, kind: string, mediaType: MediaType): string {
  const base = (given ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...plain].slice(0, longest).join('') || kind}.${mediaTypes[mediaType]}`;
}

/** `Content-Disposition` of a download (RFC 6266): the name in ASCII, and as it is. */
export function attachmentHeader(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]/g, '_')
    .replace(/["\\%;]/g, '_');
  const full = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
