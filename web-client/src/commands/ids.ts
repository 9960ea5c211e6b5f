import type { CommandId } from "@deroule/protocol";

/** 16 random bytes in hexadecimal. `crypto.randomUUID` is not there on plain http. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

export function randomCommandId(): CommandId {
  return randomName() as CommandId;
}
