import type { NextConfig } from 'next';
const config: NextConfig = { distDir: process.env.NEXT_DIST_DIR ?? '.next', serverExternalPackages: ['@node-rs/argon2', 'pg-boss', 'pg', 'sharp'] };
export default config;
