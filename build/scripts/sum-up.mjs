// @ts-check
/** Sums up a test run as "N passed, N failed", and ends with an error when anything failed. */
import fs from 'node:fs'

const [, , report = '', testExit = '1', brokenChecks = '0'] = process.argv

const { passed, failed } = read(report)
// A run that ends with an error and names no failed test broke down outside of them.
const brokeDown = testExit !== '0' && failed === 0 ? 1 : 0
const allFailed = failed + brokeDown + Number(brokenChecks)
console.log(`${passed} passed, ${allFailed} failed`)
process.exit(allFailed === 0 ? 0 : 1)

/** @param {string} file the JSON report of the test runner */
function read(file) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  let result
  try {
    result = JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0 }
  }
  // A file that could not even be loaded holds no tests to count.
  const brokenFiles = result.testResults.filter(
    one => one.status === 'failed' && one.assertionResults.length === 0,
  )
  return { passed: result.numPassedTests, failed: result.numFailedTests + brokenFiles.length }
}
