import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { readBytes } from './spool';

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1256' | 'windows-1252';

/**
 * The encoding of a text file. A byte order mark says it; else a file that is valid UTF-8 from end to end is UTF-8; else it
 * comes from Windows: 1256 (Arabic), or 1252 (Western) when reading it as Arabic would put Arabic letters inside French
 * words («ÉLEVAGE» would read «ةLEVAGE») and never make an Arabic word.
 */
export async function detectEncoding(handle: FileHandle): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const windows = iconv.getDecoder('windows-1256');
  let utf8 = true;
  let mixed = false;
  let arabic = false;
  let first = true;
  for await (const chunk of readBytes(handle)) {
    if (first && (startsWith(chunk, 0xff, 0xfe) || startsWith(chunk, 0xfe, 0xff))) return 'utf-16';
    first = false;
    utf8 &&= isValid(decoder, chunk);
    const text = windows.write(chunk);
    mixed ||= /[A-Za-z][\u0621-\u064A]|[\u0621-\u064A][A-Za-z]/.test(text);
    arabic ||= /(?<![A-Za-z])[\u0621-\u064A]{3}/.test(text);
  }
  if (utf8 && isValid(decoder)) return 'utf-8';
  return mixed && !arabic ? 'windows-1252' : 'windows-1256';
}

const startsWith = (chunk: Buffer, ...bytes: number[]) => bytes.every((byte, index) => chunk[index] === byte);

function isValid(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The file as text, piece by piece, without its byte order mark. */
export async function* readText(handle: FileHandle, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let first = true;
  for await (const chunk of readBytes(handle, 16 * 1024)) {
    const text = decoder.write(chunk);
    yield first ? text.replace(/^\uFEFF/, '') : text;
    first &&= text === '';
  }
  yield decoder.end() ?? '';
}
