// The programs that tests here drive; install.mjs has said so loudly when one is missing.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const onPath = (program: string): string | undefined => (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, program)).find((file) => existsSync(file))
const installed = (name: string): boolean => existsSync(path.join(import.meta.dirname, 'node_modules', name))

export const HAS_DECODERS = onPath('ffmpeg') !== undefined && onPath('ffprobe') !== undefined
const CHROMIUM = onPath('chromium')
export const HAS_BROWSER = CHROMIUM !== undefined && installed('playwright-core') && installed('dashjs')

export interface Run {
  output: Buffer
  /** everything the program complained of */
  complaints: string
}

/** Runs a program to its end, which may download from this process meanwhile; rejects when it fails. */
export async function run (program: 'ffmpeg' | 'ffprobe', ...args: string[]): Promise<Run> {
  return await new Promise((resolve, reject) => {
    execFile(program, args, { encoding: 'buffer', maxBuffer: 1 << 30, timeout: 100_000 }, (error, output, complaints) => {
      if (error === null) resolve({ output, complaints: complaints.toString().trim() })
      else reject(new Error(`${error.message}: ${complaints.toString()}`, { cause: error }))
    })
  })
}

/** A folder for as long as the test runs. */
export function scratch (): { file: (name: string) => string, clear: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'media-'))
  return { file: (name) => path.join(folder, name), clear: () => rmSync(folder, { recursive: true }) }
}

export const dashJs = (): string => readFileSync(path.join(import.meta.dirname, 'node_modules/dashjs/dist/modern/umd/dash.all.min.js'), 'utf8')

/** The part of Playwright that is used; its package is not there when types are checked. */
export interface Page {
  goto: (url: string) => Promise<unknown>
  evaluate: <T> (code: string) => Promise<T>
  waitForFunction: (code: string, argument: undefined, options: { timeout: number }) => Promise<unknown>
  on: (event: 'console' | 'pageerror' | 'requestfailed', listener: (subject: { text?: () => string, message?: string, url?: () => string }) => void) => void
}

export interface Browser {
  newPage: () => Promise<Page>
  close: () => Promise<void>
}

export async function launch (): Promise<Browser> {
  const { chromium } = createRequire(import.meta.url)('playwright-core') as { chromium: { launch: (options: object) => Promise<Browser> } }
  return await chromium.launch({
    executablePath: CHROMIUM,
    // It is to play without a click, and to call nobody but us.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required']
  })
}
