/**
 * The shared strings of a workbook, packed. As JavaScript strings a million of them would keep every piece of XML they were
 * cut from alive; as UTF-8 in a few buffers they cost what they weigh.
 */
export class PackedStrings {
  private bytes: Buffer = Buffer.alloc(1 << 16);
  private ends = new Uint32Array(1 << 10);
  private count = 0;

  add(text: string): void {
    const start = this.endOf(this.count - 1);
    const length = Buffer.byteLength(text);
    if (start + length > this.bytes.length) this.bytes = grow(this.bytes, start + length);
    this.bytes.write(text, start);
    if (this.count === this.ends.length) {
      const longer = new Uint32Array(this.count * 2);
      longer.set(this.ends);
      this.ends = longer;
    }
    this.ends[this.count] = start + length;
    this.count += 1;
  }

  get(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', this.endOf(index - 1), this.endOf(index));
  }

  private endOf(index: number): number {
    return this.ends[index] ?? 0;
  }
}

function grow(bytes: Buffer, needed: number): Buffer {
  const longer = Buffer.alloc(Math.max(bytes.length * 2, needed));
  bytes.copy(longer);
  return longer;
}
