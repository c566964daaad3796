import { Command, Option } from 'commander';
import { discoverSource } from '../ingest/discover.js';
import { webAddress } from './web-address.js';
import { printLine, withReadTools } from './tools.js';
import { wholeNumber } from './whole-number.js';

/** `discover`: looks a site over and prints which sources it would make; stores nothing. */
export function command(): Command {
  return new Command()
    .argument('<url>', 'a front page, an article or a feed')
    .option('--province <code>', 'GSO code of the province whose units are looked for first')
    .addOption(
      new Option('--requests <number>', 'requests at most').default(25).argParser(wholeNumber(1, 200)),
    )
    .action(async (text: string, { province, requests }: { province?: string; requests: number }) => {
      const url = webAddress(text);
      process.exitCode = await withReadTools(async (tools, config) => {
        const options = { province: province ?? config.province, mostRequests: requests };
        const found = await discoverSource(url, tools, options);
        printLine(found);
        return found.proposals.length > 0 ? 0 : 1;
      });
    });
}
