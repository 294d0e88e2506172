/** How long somebody waits without wondering, in ms. */
const patience = 1_000

/** Waits for what is being written; `say` is told when that takes long, and again when it has ended. */
export async function sayWhenSlow(writing: Promise<void>, say: (on: boolean) => void): Promise<void> {
  const timer = setTimeout(() => say(true), patience)
  try {
    await writing
  } finally {
    clearTimeout(timer)
    say(false)
  }
}
