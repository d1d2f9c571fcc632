import { quoteName, withConnection } from './database.mjs';

// Each of these is a way round what is granted on the tables.
const powers = [
  'pg_write_all_data',
  'pg_execute_server_program',
  'pg_read_server_files',
  'pg_write_server_files',
];

const facts = `
  SELECT current_user AS role, current_database() AS database, d.oid::text AS id,
    pg_postmaster_start_time()::text AS started, r.rolsuper AS is_super,
    r.rolcreaterole OR r.rolbypassrls OR r.rolreplication OR r.rolcreatedb AS is_privileged,
    pg_get_userbyid(d.datdba) = current_user OR EXISTS (
      SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace IN (
        SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'pgboss'))) AS is_owner,
    ARRAY(SELECT rolname::text FROM pg_roles p WHERE p.oid <> r.oid AND pg_has_role(r.oid, p.oid, 'MEMBER')) AS groups,
    EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = to_regclass('public._prisma_migrations')
      AND NOT pg_has_role(r.oid, c.relowner, 'USAGE')) AS is_guest
  FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()`;

const ask = (url) => withConnection(url, async (client) => (await client.query(facts)).rows[0]);

/**
 * Looks at who DATABASE_URL and DATABASE_OWNER_URL are. The name of the application's role when it is another
 * than the owner's, undefined when there is one for both; then what to do better is printed.
 * @throws Error in plain words for two that cannot work together or would protect nothing
 */
export async function requireTwoRoles(appUrl, ownerUrl) {
  const app = await ask(appUrl);
  if (!ownerUrl) {
    if (app.is_guest && !app.is_super) throw new Error(needsOwner(app.role));
    console.warn(advice(app));
    return undefined;
  }
  const owner = await ask(ownerUrl);
  const fault = faultOf(app, owner);
  if (fault) throw new Error(fault.join('\n'));
  return app.role;
}

function faultOf(app, owner) {
  const group = app.groups.find((name) => name === owner.role || powers.includes(name));
  if (app.id !== owner.id || app.database !== owner.database || app.started !== owner.started)
    return [
      `DATABASE_OWNER_URL 与 DATABASE_URL 不是同一个数据库（${owner.database}、${app.database}）。`,
      `DATABASE_OWNER_URL and DATABASE_URL are not the same database (${owner.database}, ${app.database}).`,
    ];
  if (app.role === owner.role)
    return [
      `DATABASE_URL 与 DATABASE_OWNER_URL 用的是同一个账号 ${app.role}，应用须另用一个账号。`,
      `DATABASE_URL and DATABASE_OWNER_URL are the same role, ${app.role}: the application needs one of its own.`,
    ];
  if (app.is_super || app.is_privileged)
    return [
      `DATABASE_URL 的账号 ${app.role} 权限过大。请执行：${demote(app.role)}`,
      `The role of DATABASE_URL, ${app.role}, may too much. Run: ${demote(app.role)}`,
    ];
  if (app.is_owner)
    return [
      `DATABASE_URL 的账号 ${app.role} 是数据库或其中数据表的所有者，应用须另用一个账号。`,
      `The role of DATABASE_URL, ${app.role}, owns the database or tables in it: the application needs another.`,
    ];
  if (group)
    return [
      `DATABASE_URL 的账号 ${app.role} 属于 ${group}。请执行：REVOKE ${quoteName(group)} FROM ${quoteName(app.role)}`,
      `The role of DATABASE_URL, ${app.role}, is a member of ${group}. Run: REVOKE ${quoteName(group)} FROM ${quoteName(app.role)}`,
    ];
  if (owner.is_guest && !owner.is_super)
    return [
      `DATABASE_OWNER_URL 的账号 ${owner.role} 不是数据表的所有者。`,
      `The role of DATABASE_OWNER_URL, ${owner.role}, does not own the tables.`,
    ];
  return undefined;
}

const demote = (role) =>
  `ALTER ROLE ${quoteName(role)} NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS`;

const needsOwner = (role) =>
  `DATABASE_URL 的账号 ${role} 不是数据表的所有者，请用 DATABASE_OWNER_URL 给出所有者的地址。\n` +
  `The role of DATABASE_URL, ${role}, does not own the tables: give the owner's address in DATABASE_OWNER_URL.`;

const advice = ({ role, database }) =>
  [
    '',
    `! 应用正以数据库的所有者 ${role} 连接，数据库自身的规则可被其关闭。建议另建一个账号：`,
    `! The application connects as the owner of the database, ${role}, who can switch its rules off. Better make a second role:`,
    '',
    `    CREATE ROLE huimou_app LOGIN PASSWORD '…';`,
    `    GRANT CONNECT ON DATABASE ${quoteName(database)} TO huimou_app;`,
    '',
    '  再将 DATABASE_URL 改为该账号的地址，原地址移到 DATABASE_OWNER_URL，重新启动。权限在启动时授予。',
    '  Then make DATABASE_URL that role’s address, move the present one to DATABASE_OWNER_URL, and start again. What it needs is granted at the start.',
    '',
  ].join('\n');
