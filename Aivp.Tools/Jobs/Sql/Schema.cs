namespace Aivp.Tools.Jobs.Sql;

/// <summary>The tables. Times are milliseconds since 1970 in UTC, money is millionths of a dollar.</summary>
internal static class Schema
{
    public const string Version1 = """
        CREATE TABLE job (
          id TEXT NOT NULL PRIMARY KEY,
          intent TEXT NOT NULL,
          generation BIGINT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('intent', 'reserved', 'submitting', 'accepted', 'running', 'completed', 'downloaded', 'verified',
            'done', 'failed', 'refused', 'cancelled', 'ambiguous')),
          provider TEXT NOT NULL,
          model TEXT NOT NULL,
          body TEXT NOT NULL,
          project TEXT NOT NULL,
          stage TEXT NOT NULL,
          shot TEXT NOT NULL,
          subject TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('picture', 'clip', 'sound', 'json')),
          attempt BIGINT NOT NULL,
          lane TEXT,
          slot BIGINT NOT NULL CHECK (slot IN (0, 1)),
          estimate BIGINT NOT NULL,
          actual BIGINT,
          held BIGINT NOT NULL CHECK (held >= 0),
          charged BIGINT NOT NULL,
          request_id TEXT,
          submission TEXT,
          delivery TEXT,
          result TEXT,
          failure TEXT,
          error TEXT,
          owner TEXT,
          epoch BIGINT NOT NULL,
          lease_until BIGINT NOT NULL,
          created_at BIGINT NOT NULL,
          updated_at BIGINT NOT NULL,
          submitted_at BIGINT,
          finished_at BIGINT,
          UNIQUE (intent, generation));
        CREATE INDEX job_open ON job (project, state) WHERE state NOT IN ('done', 'failed', 'refused', 'cancelled');
        CREATE INDEX job_slot ON job (lane) WHERE slot = 1;
        CREATE INDEX job_held ON job (project) WHERE held > 0;
        CREATE TABLE cost (
          job TEXT NOT NULL REFERENCES job (id),
          attempt BIGINT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('charged', 'disputed', 'refunded')),
          micros BIGINT NOT NULL,
          estimate BIGINT NOT NULL,
          confirmed BIGINT NOT NULL CHECK (confirmed IN (0, 1)),
          day TEXT NOT NULL,
          at BIGINT NOT NULL);
        CREATE INDEX cost_job ON cost (job);
        CREATE TABLE lane (
          id TEXT NOT NULL PRIMARY KEY,
          in_flight BIGINT NOT NULL CHECK (in_flight >= 0),
          next_at BIGINT NOT NULL,
          aside_until BIGINT NOT NULL,
          used_at BIGINT NOT NULL);
        CREATE TABLE budget (
          project TEXT NOT NULL PRIMARY KEY,
          cap BIGINT,
          held BIGINT NOT NULL CHECK (held >= 0),
          charged BIGINT NOT NULL);
        """;

    public const string Version2 = """
        CREATE TABLE shot (
          id TEXT NOT NULL PRIMARY KEY,
          production TEXT NOT NULL,
          body TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('open', 'done', 'failed')),
          outcome TEXT,
          failure TEXT,
          error TEXT,
          owner TEXT,
          epoch BIGINT NOT NULL,
          lease_until BIGINT NOT NULL,
          asked_at BIGINT NOT NULL);
        CREATE INDEX shot_open ON shot (production) WHERE state = 'open';
        """;

    public const string Version3 = "CREATE INDEX job_request ON job (provider, request_id) WHERE request_id IS NOT NULL;";

    /// <summary>What is in the table matters only while a run is at work, so it needn't be carried over.</summary>
    public const string Version4 = """
        DROP TABLE shot;
        CREATE TABLE shot (
          id TEXT NOT NULL PRIMARY KEY,
          state TEXT NOT NULL CHECK (state IN ('open', 'done', 'failed')),
          failure TEXT,
          error TEXT,
          owner TEXT,
          epoch BIGINT NOT NULL,
          lease_until BIGINT NOT NULL);
        """;

    public const string Version5 = """
        ALTER TABLE job ADD COLUMN choice TEXT;
        CREATE TABLE decision (
          project TEXT NOT NULL,
          piece TEXT NOT NULL,
          provider TEXT NOT NULL,
          model TEXT NOT NULL,
          reason TEXT NOT NULL,
          at BIGINT NOT NULL,
          PRIMARY KEY (project, piece));
        """;
}
