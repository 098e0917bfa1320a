/** The offset of the first byte at which the bytes stop being UTF-8. */
export function firstBadByte(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length]
  while (sound + 1 < broken) {
    const middle = (sound + broken) >> 1
    if (isSoundSoFar(bytes.subarray(0, middle))) sound = middle
    else broken = middle
  }
  return sound
}

function isSoundSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
