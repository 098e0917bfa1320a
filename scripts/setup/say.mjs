/** Tells the person at the terminal what is being done, in one line. */
export function say(line) {
  console.log(`[galley] ${line}`)
}

/** A failure that the person at the terminal can do something about; its message says what. */
export function setupError(message) {
  return Object.assign(new Error(message), { forPeople: true })
}

/** Runs a command's main function, and prints failures meant for people without a stack. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error.forPeople ? `[galley] ${error.message}` : error)
    process.exitCode = 1
  }
}
