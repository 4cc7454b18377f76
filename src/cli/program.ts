import { Command, Option } from 'commander'
import about from '../../package.json' with { type: 'json' }
import type { FleetOptions } from './simulate.ts'
import type { RadioFleetOptions } from './simulate-radios.ts'
import { clientOptions, type ClientOptions, DEFAULT_PORT, startOptions, type StartOptions, tidyEnvironment, wholeNumber } from './options.ts'

const NAME = 'soracom-emulator'

const INTRODUCTION = `An emulator of the Soracom IoT API: no account, no network, nothing billed. Without a command it serves on http://127.0.0.1:${DEFAULT_PORT}, with a demo account inside.`

const EXAMPLES = `
Examples:
  ${NAME}                                     start it, and see how to log in
  ${NAME} --port 0 --fixture none             any free port, nothing inside
  ${NAME} --data ./soracom.db                 keep everything in a file
  ${NAME} exec -- npm test                    run the tests against an emulator of their own
  ${NAME} exec -- soracom sims list           the official CLI, logged in as the demo account
  eval "$(${NAME} env)"                       point this shell at the running emulator
  ${NAME} state save before.db                a snapshot; state load brings it back
  ${NAME} simulate fleet --sims 1000 --profile daily   SIMs that move traffic
`

const ENVIRONMENT = `
Every option can also be set in the environment: --search-delay as SORACOM_EMULATOR_SEARCH_DELAY.
An option on the command line wins over the environment.
`

/** All verbs and their options. Each verb's code is imported when it is called. */
export function program (): Command {
  tidyEnvironment()
  const root = new Command(NAME)
    .description(INTRODUCTION)
    .version(about.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or that of a command')
    .helpCommand(false)
    .enablePositionalOptions()
    .configureHelp({ optionDescription: descriptionAlone, subcommandTerm: (command) => `${command.name()} ${command.usage().replace(/^\[options\] ?/, '')}`.trim() })

  const serve = root.command('serve', { isDefault: true })
    .summary('start the emulator (default)')
    .usage('[options]')
    .description('Starts the emulator and serves until it is interrupted (Ctrl-C, SIGTERM). Prints how to log in to stdout and a log of all requests to stderr.')
    // What is no command lands here as an argument of the default one.
    .argument('[nothing]')
    .allowExcessArguments()
    .action(async (stray: string | undefined, options: StartOptions) => {
      if (stray !== undefined) root.error(`error: there is no command '${stray}' (${NAME} --help lists them)`)
      await (await import('./serve.ts')).serve(options)
    })
  for (const option of startOptions({ port: String(DEFAULT_PORT), logLevel: 'info' })) serve.addOption(option)

  const exec = root.command('exec')
    .summary('run a command against an emulator of its own')
    .usage('[options] -- <command...>')
    .description('Starts an emulator on a free port, runs the command with SORACOM_ENDPOINT and the demo account\'s credentials in its environment, ' +
      'stops the emulator and exits as the command did. The official CLI finds a profile there and is logged in.')
    .argument('<command...>', 'the command and its arguments')
    .passThroughOptions()
    .action(async (command: string[], options: StartOptions) => {
      process.exitCode = await (await import('./exec.ts')).exec(command, options)
    })
  for (const option of startOptions({ port: '0', logLevel: 'warn' })) exec.addOption(option)

  client(root, 'env')
    .summary('print the environment that points clients at a running emulator')
    .description(`Prints lines to be evaluated by a shell: eval "$(${NAME} env)". They set SORACOM_ENDPOINT and the credentials of the ` +
      'first account of the fixture that the emulator was started with.')
    .addOption(new Option('--profile-dir <directory>', 'also write a profile for the official CLI into this directory, and print SORACOM_PROFILE_DIR'))
    .action(async (options: ClientOptions & { profileDir?: string }) => await (await import('./client.ts')).env(options))

  client(root, 'reset')
    .summary('put a running emulator back to its fixture')
    .description('Puts a running emulator back to where it was after its start, clock and ids included; or empties it.')
    .addOption(new Option('--to <what>', 'the fixture, or nothing at all').choices(['seed', 'empty']).default('seed'))
    .action(async (options: ClientOptions & { to: 'seed' | 'empty' }) => await (await import('./client.ts')).reset(options))

  const state = root.command('state')
    .summary('save or load everything in a running emulator')
    .description('Saves everything in a running emulator to a file (a SQLite database), or loads it from one.')
    .usage('save|load <file>')
    .helpCommand(false)
  client(state, 'save')
    .summary('write a snapshot to a file')
    .description('Writes everything in a running emulator to a file.')
    .argument('<file>', 'the file to write; - for stdout')
    .action(async (file: string, options: ClientOptions) => await (await import('./client.ts')).save(file, options))
  client(state, 'load')
    .summary('go on from a snapshot')
    .description('Replaces everything in a running emulator by what was saved.')
    .argument('<file>', 'the file to read; - for stdin')
    .action(async (file: string, options: ClientOptions) => await (await import('./client.ts')).load(file, options))

  const simulate = root.command('simulate')
    .summary('let devices do something in a running emulator')
    .description('Makes SIMs in a running emulator, and says what their devices do.')
    .usage('fleet|radio-fleet [options]')
    .helpCommand(false)
  client(simulate, 'fleet')
    .summary('make many SIMs, and let them move traffic')
    .description('Makes SIMs in a running emulator: registered, named NAME-1, NAME-2 ..., active. With a profile they are online, and move traffic as the emulator\'s clock goes on. ' +
      'A fleet of that name is added to. Without --url the emulator is looked for at SORACOM_ENDPOINT.')
    .addOption(new Option('--sims <number>', 'how many to make').makeOptionMandatory().argParser(wholeNumber(1, 1_000_000)))
    .addOption(new Option('--profile <shape>', 'what a device does: constant, daily (a curve), bursts, or offline-at-night').choices(['constant', 'daily', 'bursts', 'offline-at-night']))
    .addOption(new Option('--upload <bytes>', 'what a SIM sends in a day, with --profile (default: 1000000)').argParser(wholeNumber(0)))
    .addOption(new Option('--download <bytes>', 'what a SIM receives in a day, with --profile (default: 250000)').argParser(wholeNumber(0)))
    .addOption(new Option('--bucket <time>', 'what is accounted at once, with --profile: 5m to 1d (default: 1h)'))
    .addOption(new Option('--name <name>', 'name of the fleet').default('fleet'))
    .addOption(new Option('--subscription <plan>', 'the plan of the SIMs; it decides their coverage').default('plan-D'))
    .addOption(new Option('--speed-class <class>', 'speed class of the SIMs (default: that of the plan)'))
    .addOption(new Option('--group <name>', 'a group for the SIMs, made if there is none of that name'))
    .addOption(new Option('--tag <name=value...>', 'tags of the SIMs'))
    .addOption(new Option('--status <status>', 'status of the SIMs').choices(['ready', 'active', 'inactive', 'standby', 'suspended']).default('active'))
    .addOption(new Option('--operator <id>', 'whose SIMs (default: the first account of the fixture)'))
    .action(async (options: FleetOptions, command: Command) => await (await import('./simulate.ts')).fleet({ ...options, url: urlOf(options, command) }))

  client(simulate, 'radio-fleet')
    .summary('make many LoRaWAN or Sigfox devices, and let them send')
    .description('Makes radio devices in a running emulator: the account\'s own, named NAME-1, NAME-2 ... With --every they send as the emulator\'s clock goes on, and fetch what waits for them. ' +
      'A fleet of that name is added to. Without --url the emulator is looked for at SORACOM_ENDPOINT.')
    .addOption(new Option('--devices <number>', 'how many to make').makeOptionMandatory().argParser(wholeNumber(1, 1_000_000)))
    .addOption(new Option('--network <name>', 'what they are').choices(['lora', 'sigfox']).default('lora'))
    .addOption(new Option('--every <time>', 'each sends once in such a stretch of time, at a moment of its own: 10s to 1d'))
    .addOption(new Option('--jitter <time>', 'by how much that moment moves about, with --every (default: 0)'))
    .addOption(new Option('--payload <hex>', 'what they send, with --every: hex, with names of fields in braces: 01{temperature} (default: 00)'))
    .addOption(new Option('--field <name=type:min..max...>', 'what stands for a name in the payload: temperature=int16:-100..350; uint8 to uint32, int8 to int32, float32, with le for little endian: uint16le'))
    .addOption(new Option('--gateway <gwid...>', 'of LoRaWAN alone: which gateways hear them (default: those that can)'))
    .addOption(new Option('--name <name>', 'name of the fleet').default('fleet'))
    .addOption(new Option('--group <name>', 'a group for the devices, made if there is none of that name'))
    .addOption(new Option('--tag <name=value...>', 'tags of the devices'))
    .addOption(new Option('--operator <id>', 'whose devices (default: the first account of the fixture)'))
    .action(async (options: RadioFleetOptions, command: Command) => await (await import('./simulate-radios.ts')).radioFleet({ ...options, url: urlOf(options, command) }))

  client(root, 'wait')
    .summary('wait until a running emulator is ready')
    .description('Returns as soon as the emulator is ready to serve; exits with 1 when it is not in time.')
    .addOption(new Option('-t, --timeout <seconds>', 'how long to wait; 0 asks once').default(30).argParser(wholeNumber(0)))
    .action(async (options: ClientOptions & { timeout: number }) => await (await import('./client.ts')).wait(options))

  root.addHelpText('after', () => `${EXAMPLES}\nOptions of serve and exec:\n${optionLines(serve)}\n${ENVIRONMENT}`)
  for (const command of [serve, exec]) command.addHelpText('after', ENVIRONMENT)
  return root
}

/** A device's emulator is where its client's is. */
function urlOf ({ url }: ClientOptions, command: Command): string {
  const endpoint = process.env['SORACOM_ENDPOINT']
  return command.getOptionValueSource('url') === 'default' && endpoint !== undefined && endpoint !== '' ? endpoint.replace(/\/+$/, '') : url
}

function client (parent: Command, name: string): Command {
  const command = parent.command(name)
  for (const option of clientOptions()) command.addOption(option)
  return command
}

/** The environment variables follow one rule, which is said once; repeating them in every line would bury the text. */
function descriptionAlone (option: Option): string {
  return option.defaultValue === undefined || option.description.includes('(default') ? option.description : `${option.description} (default: ${String(option.defaultValue)})`
}

function optionLines (command: Command): string {
  const help = command.createHelp()
  const options = help.visibleOptions(command).filter((option) => option.long !== '--help')
  const width = Math.max(...options.map((option) => option.flags.length))
  return options.map((option) => help.formatItem(option.flags, width, descriptionAlone(option), help)).join('\n')
}
