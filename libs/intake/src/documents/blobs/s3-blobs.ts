import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { AppError } from '@mourafaka/platform';
import { reading, type Scratch } from '../scratch';
import { type Blob, BlobStore } from './blob-store';

export interface S3Settings {
  /** Of the S3 API, e.g. `https://s3.example.org`. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

const prefix = 'blobs/';
const unsaid = (): void => undefined;

/** Loaded where a bucket is set: most installations keep their documents on disk. */
const load = createRequire(__filename);
type Sdk = typeof import('@aws-sdk/client-s3');

/**
 * Blobs as objects `blobs/<address>` of a bucket, which must be there. The address is known once all is written, so that the sealed
 * bytes wait in the scratch before they are sent; the server checks them against the address. Every method may throw
 * DOCUMENT.STORE_AWAY (503).
 */
export class S3Blobs extends BlobStore {
  private readonly sdk = load('@aws-sdk/client-s3') as Sdk;
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(
    { endpoint, bucket, region, accessKey, secretKey }: S3Settings,
    private readonly scratch: Scratch,
  ) {
    super();
    this.bucket = bucket;
    this.client = new this.sdk.S3Client({
      endpoint,
      region,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      // What goes wrong is thrown, and told by whoever catches it.
      logger: { debug: unsaid, info: unsaid, warn: unsaid, error: unsaid },
      // Every S3 API knows buckets in the path; not all have a host name for each.
      forcePathStyle: true,
      // Our own checksum is in the address: servers other than Amazon's need not know theirs.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  override async put(content: AsyncIterable<Uint8Array>, announce: (address: string) => Promise<void>): Promise<Blob> {
    const { path, size, sha256: address } = await this.scratch.write(content);
    try {
      await announce(address);
      const checksum = Buffer.from(address, 'hex').toString('base64');
      await reading(path, (Body) => {
        const sent = { Body, ContentLength: size, ChecksumSHA256: checksum };
        return this.client.send(new this.sdk.PutObjectCommand({ ...this.object(address), ...sent })).catch(away);
      });
    } finally {
      await this.scratch.remove(path);
    }
    return { address, size };
  }

  override async get(address: string): Promise<Readable | undefined> {
    try {
      const { Body } = await this.client.send(new this.sdk.GetObjectCommand(this.object(address)));
      return Body as Readable;
    } catch (error) {
      return error instanceof this.sdk.NoSuchKey ? undefined : away(error);
    }
  }

  override async remove(address: string): Promise<void> {
    await this.client.send(new this.sdk.DeleteObjectCommand(this.object(address))).catch(away);
  }

  private object(address: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: prefix + address };
  }
}

/** Does not answer, or not as it should: for whoever waits for a document it is all one. */
function away(cause: unknown): never {
  throw new AppError('DOCUMENT.STORE_AWAY', 'unavailable', { retryAfter: 30, cause });
}
