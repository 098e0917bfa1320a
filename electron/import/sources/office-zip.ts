import { openPromise } from 'yauzl'

/** Whether a zip is a document of an office program: one file to people, not an archive. */
export async function isOfficeZip(path: string): Promise<boolean> {
  try {
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false })
    try {
      let seen = 0
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileNameRaw.toString('latin1')
        if (name === '[Content_Types].xml' || name === 'META-INF/manifest.xml') return true
        if ((seen += 1) > 100) break
      }
      return false
    } finally {
      zip.close()
    }
  } catch {
    return false
  }
}
