import { askPassphrase } from '../../scripts/lib/ask-passphrase.mjs';
import { main } from '../../scripts/lib/main.mjs';

await main(async () => {
  await askPassphrase({ noun: 'backup', verb: '', words: ['office', '--encrypt'] });
  console.log(`<${Buffer.from(process.env.HUIMOU_BACKUP_PASSPHRASE ?? '').toString('hex')}>`);
  return 0;
});
