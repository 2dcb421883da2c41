import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { HogstreamError, type Retry } from "#lang/error.ts";

/**
 * Secrets at rest: AES-256-GCM with a random 96-bit nonce. The place a secret belongs to (project, function, field) is
 * authenticated along with it, so that a row copied to another tenant or field does not open. The envelope names its
 * key, so that keys can be rotated: seal with the newest, open with any.
 *
 * @see NIST SP 800-38D; with random nonces a key is good for 2^32 secrets.
 */
export interface SecretKey {
  /** Letters and digits; part of every envelope. */
  readonly id: string;
  /** 32 bytes, from a file or the environment, never from the database. */
  readonly bytes: Uint8Array;
}

export interface SecretPlace {
  readonly projectId: number;
  readonly functionId: string;
  readonly field: string;
}

/** An envelope that was altered, moved to another place, or sealed with a key that is not at hand. */
export class SecretUnreadable extends HogstreamError {
  override readonly code = "F0101";
  override readonly retry: Retry = "never";
}

const VERSION = "s1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export class SecretBox {
  private readonly current: SecretKey;
  private readonly keys: ReadonlyMap<string, SecretKey>;

  /** @param keys the newest first; it seals, all of them open. */
  constructor(keys: readonly [SecretKey, ...SecretKey[]]) {
    for (const key of keys) {
      if (key.bytes.length !== 32) throw new TypeError(`secret key ${key.id} has ${key.bytes.length} bytes, needs 32`);
      if (!/^[A-Za-z0-9]+$/.test(key.id)) throw new TypeError("a secret key's id holds letters and digits only");
    }
    this.current = keys[0];
    this.keys = new Map(keys.map((key) => [key.id, key]));
  }

  seal(text: string, place: SecretPlace): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.current.bytes, nonce).setAAD(placeBytes(place));
    const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${this.current.id}.${sealed.toString("base64url")}`;
  }

  /** @throws SecretUnreadable */
  open(envelope: string, place: SecretPlace): string {
    const [version, keyId, body, ...rest] = envelope.split(".");
    const key = keyId === undefined ? undefined : this.keys.get(keyId);
    if (version !== VERSION || body === undefined || rest.length > 0)
      throw new SecretUnreadable("not a secret's envelope");
    if (key === undefined) throw new SecretUnreadable(`secret key ${keyId} is not at hand`);
    const sealed = Buffer.from(body, "base64url");
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SecretUnreadable("a secret's envelope is cut short");
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(placeBytes(place)).setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    } catch (cause) {
      throw new SecretUnreadable(`secret ${place.field} of function ${place.functionId} does not open here`, { cause });
    }
  }
}

/** JSON keeps the three parts apart whatever characters they hold. */
const placeBytes = (place: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify([VERSION, place.projectId, place.functionId, place.field]));
