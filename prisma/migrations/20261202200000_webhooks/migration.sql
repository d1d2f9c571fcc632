-- Addresses that an administrator entered, and what was told or is to be told to each of what readers have.
CREATE TYPE "WebhookEvent" AS ENUM ('published', 'corrected', 'withdrawn', 'ping');
CREATE TYPE "DeliveryState" AS ENUM ('waiting', 'retrying', 'delivered', 'given_up');
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" "WebhookEvent"[],
    "secret" TEXT NOT NULL,
    "secretBefore" TEXT,
    "secretBeforeUntil" TIMESTAMPTZ(3),
    "switchedOffAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "event" "WebhookEvent" NOT NULL,
    "data" JSONB NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "nextTryAt" TIMESTAMPTZ(3),
    "status" INTEGER,
    "fault" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id"),
    CONSTRAINT delivery_is_tried_or_over CHECK (("state" IN ('waiting', 'retrying')) = ("nextTryAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "Webhook_name_key" ON "Webhook"("name");
CREATE INDEX "WebhookDelivery_webhookId_happenedAt_idx" ON "WebhookDelivery"("webhookId", "happenedAt" DESC);
CREATE INDEX "WebhookDelivery_nextTryAt_idx" ON "WebhookDelivery"("nextTryAt");
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;
