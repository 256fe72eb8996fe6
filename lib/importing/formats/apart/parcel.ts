/** Stands in the JSON for bytes that follow it. */
type BytesMark = { $bytes: [offset: number, length: number] };

/**
 * A value with pictures in it, as bytes for a pipe: length of the JSON, the JSON, then every `Uint8Array` end to end. JSON rather
 * than V8's own format, which is not made to be read from a process that parsed a hostile file.
 */
export function packParcel(value: unknown): Uint8Array[] {
  const blobs: Uint8Array[] = [];
  let offset = 0;
  const json = JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    // As it is held: a Buffer has made itself a list of numbers before it comes here.
    const part = this[key];
    if (!(part instanceof Uint8Array)) return plain;
    blobs.push(part);
    const mark: BytesMark = { $bytes: [offset, part.length] };
    offset += part.length;
    return mark;
  });
  const text = Buffer.from(json);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return [length, text, ...blobs];
}

/** What `packParcel` was given. Throws when the parcel is cut short. */
export function unpackParcel(parcel: Buffer): unknown {
  const start = 4 + parcel.readUInt32BE(0);
  if (parcel.length < start) throw new Error('the parcel is cut short');
  return JSON.parse(parcel.subarray(4, start).toString('utf8'), (_key, part: unknown) => {
    if (!isMark(part)) return part;
    const [offset, length] = part.$bytes;
    if (parcel.length < start + offset + length) throw new Error('the parcel is cut short');
    return new Uint8Array(parcel.subarray(start + offset, start + offset + length));
  });
}

function isMark(part: unknown): part is BytesMark {
  return typeof part === 'object' && part !== null && '$bytes' in part;
}
