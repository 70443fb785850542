// Generated from openapi/v1.json by `npm run gen`; not to be edited.
export interface paths {
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Activities in sight, newest first; `-occurred_on` or `occurred_on`
         * @description Activities in sight, newest first; `-occurred_on` or `occurred_on`.
         */
        get: operations["list_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity, with its ETag
         * @description One activity, with its ETag.
         */
        get: operations["get_activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of an activity, push by push, newest first
         * @description What was changed of an activity, push by push, newest first.
         */
        get: operations["list_activity_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of rows in the caller's sight, newest first; auditors see all but personal data
         * @description Changes of rows in the caller's sight, newest first; auditors see all but personal data.
         */
        get: operations["list_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log itself, newest first; dense, and the same for everybody
         * @description The log itself, newest first; dense, and the same for everybody.
         */
        get: operations["list_leaves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/receipts/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of one acknowledged write
         * @description The receipt of one acknowledged write.
         */
        get: operations["get_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/receipts/{index}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was written under one receipt, field by field; the last row first
         * @description What was written under one receipt, field by field; the last row first.
         */
        get: operations["list_receipt_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the refresh token
         * @description Rotate the refresh token. A spent one ends the whole session.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's live sessions, newest first
         * @description The caller's live sessions, newest first.
         */
        get: operations["list_sessions"];
        put?: never;
        /**
         * Sign in
         * @description Sign in. 401 with one sentence for every reason; 429 with Retry-After after several wrong tries.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End this session; its tokens are refused from the next request on
         * @description End this session; its tokens are refused from the next request on.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End another of one's own sessions
         * @description End another of one's own sessions.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bearer for a service account (client credentials), for its secret or for an assertion that its key signed
         * @description A bearer for a service account (client credentials), for its secret or for an assertion that its key signed.
         */
        post: operations["machine_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns in sight, the latest first
         * @description Campaigns in sight, the latest first.
         */
        get: operations["list_campaigns"];
        put?: never;
        /**
         * A draft of one's own unit, under an active programme
         * @description A draft of one's own unit, under an active programme.
         */
        post: operations["create_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign, with what the caller may do next
         * @description One campaign, with what the caller may do next.
         */
        get: operations["get_campaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Merge patch; only while draft or returned
         * @description Merge patch; only while draft or returned.
         */
        patch: operations["amend_campaign"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * By a focal unit of its own programme, never by its submitter; a central one is shared from now on
         * @description By a focal unit of its own programme, never by its submitter; a central one is shared from now on.
         */
        post: operations["approve_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It will not take place, or not to its end
         * @description It will not take place, or not to its end.
         */
        post: operations["cancel_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a campaign, newest first
         * @description What was changed of a campaign, newest first.
         */
        get: operations["list_campaign_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is over
         * @description It is over.
         */
        post: operations["complete_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back to its unit, saying what to change
         * @description Back to its unit, saying what to change.
         */
        post: operations["return_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It has begun
         * @description It has begun.
         */
        post: operations["start_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the draft to the focal units of its programme
         * @description Hand the draft to the focal units of its programme.
         */
        post: operations["submit_campaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codes/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * topics, audiences, channels, priorities or kinds; the ETag changes with the list alone
         * @description topics, audiences, channels, priorities or kinds; the ETag changes with the list alone.
         */
        get: operations["get_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delegations in the caller's sight, the latest first
         * @description Delegations in the caller's sight, the latest first.
         */
        get: operations["list_delegations"];
        put?: never;
        /**
         * Let somebody sign for one's own unit; leaders alone do
         * @description Let somebody sign for one's own unit; leaders alone do.
         */
        post: operations["create_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delegation
         * @description One delegation.
         */
        get: operations["get_delegation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the last day; signatures given before keep their worth
         * @description Set the last day; signatures given before keep their worth.
         */
        patch: operations["edit_delegation"];
        trace?: never;
    };
    "/api/v1/delegations/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a delegation, newest first
         * @description What was changed of a delegation, newest first.
         */
        get: operations["list_delegation_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened after a place in the log, as far as the caller sees it
         * @description What happened after a place in the log, as far as the caller sees it. Nothing is left out, nothing told twice.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rows that are stored, not counted, and wait for a person; newest first
         * @description Rows that are stored, not counted, and wait for a person; newest first.
         */
        get: operations["list_holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One held row, and what the caller may decide of it
         * @description One held row, and what the caller may decide of it.
         */
        get: operations["get_hold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is right as it is: counted, once nothing else holds it
         * @description It is right as it is: counted, once nothing else holds it.
         */
        post: operations["accept_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It says what another record says, which stays as it is: this one is withdrawn
         * @description It says what another record says, which stays as it is: this one is withdrawn.
         */
        post: operations["merge_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is wrong, and why: what counted before it counts again; withdrawn, where nothing did
         * @description It is wrong, and why: what counted before it counts again; withdrawn, where nothing did.
         */
        post: operations["reject_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches in sight, newest first: their counts and codes; rows and values are their unit's own
         * @description Batches in sight, newest first: their counts and codes; rows and values are their unit's own.
         */
        get: operations["list_batches"];
        put?: never;
        /**
         * Push rows: 201 all stored, 207 some, 422 none; `dry_run` gives the same report and writes nothing
         * @description Push rows: 201 all stored, 207 some, 422 none; `dry_run` gives the same report and writes nothing. Over 10,000 rows or 10 MiB, or with `Prefer: respond-async`, 202: the batch waits for its turn. `unit`, `programme` and `kind` are those of a file's rows that do not say their own.
         */
        post: operations["push_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report: as it was answered, and of a batch that is worked off in turn, as it stands
         * @description The report: as it was answered, and of a batch that is worked off in turn, as it stands.
         */
        get: operations["get_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/batches/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A batch that waits or is being worked off goes no further; what was stored by then stays
         * @description A batch that waits or is being worked off goes no further; what was stored by then stays. Else 409 ILLEGAL_MOVE.
         */
        post: operations["cancel_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/batches/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows as they were sent, bad cells coloured and commented, a sheet of errors on top; CSV with a column for them
         * @description The rows as they were sent, bad cells coloured and commented, a sheet of errors on top; CSV with a column for them.
         */
        get: operations["get_batch_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/batches/{id}/reprocessing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The rows that were refused once more, as a batch of its own that is worked off in turn
         * @description The rows that were refused once more, as a batch of its own that is worked off in turn.
         */
        post: operations["reprocess_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row with `data` as it was sent, in the order of the batch; with any of these statuses and of these codes
         * @description Every row with `data` as it was sent, in the order of the batch; with any of these statuses and of these codes.
         */
        get: operations["list_batch_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one request may carry
         * @description What one request may carry.
         */
        get: operations["get_limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of the caller's own sources is held, in the order of its keys
         * @description What of the caller's own sources is held, in the order of its keys.
         */
        get: operations["list_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/schemas/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * JSON Schema (2020-12) of one row of a kind, as a push takes it
         * @description JSON Schema (2020-12) of one row of a kind, as a push takes it.
         */
        get: operations["get_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every source in sight, the last push first, those that never pushed at the end
         * @description Every source in sight, the last push first, those that never pushed at the end.
         */
        get: operations["list_feeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty file of a kind, made for the caller's unit: its codes, and active programmes, those in force on a day (default today) first
         * @description An empty file of a kind, made for the caller's unit: its codes, and active programmes, those in force on a day (default today) first. XLSX with drop-downs, notes, and a sheet of codes; CSV with the headings alone. Rows are keyed anew in each file.
         */
        get: operations["get_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the caller is and what they may do somewhere
         * @description Who the caller is and what they may do somewhere.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a one-time-code secret, or set it by proving one code; sessions sign in again afterwards
         * @description Propose a one-time-code secret, or set it by proving one code; sessions sign in again afterwards.
         */
        post: operations["set_otp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password; all sessions end, this one too
         * @description Set a new password; all sessions end, this one too.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the caller, newest first; all of it on one page
         * @description What waits for the caller, newest first; all of it on one page.
         */
        get: operations["list_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Memberships in the caller's sight, newest first
         * @description Memberships in the caller's sight, newest first.
         */
        get: operations["list_memberships"];
        put?: never;
        /**
         * Give a role from a day on
         * @description Give a role from a day on.
         */
        post: operations["create_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One membership
         * @description One membership.
         */
        get: operations["get_membership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the last day; a past one takes the role away at the very next request
         * @description Set the last day; a past one takes the role away at the very next request.
         */
        patch: operations["edit_membership"];
        trace?: never;
    };
    "/api/v1/memberships/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a membership, newest first
         * @description What was changed of a membership, newest first.
         */
        get: operations["list_membership_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Programmes in the caller's sight, in Vietnamese order of their titles
         * @description Programmes in the caller's sight, in Vietnamese order of their titles.
         */
        get: operations["list_programmes"];
        put?: never;
        /**
         * A draft that the caller's unit, as party or focal unit, prepares
         * @description A draft that the caller's unit, as party or focal unit, prepares.
         */
        post: operations["create_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a signed programme into a draft of the caller's unit: .docx or .pdf with text up to 20 MiB, .txt up to 2
         * @description Read a signed programme into a draft of the caller's unit: .docx or .pdf with text up to 20 MiB, .txt up to 2.
         */
        post: operations["import_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One programme with its parties and what the caller may do with it
         * @description One programme with its parties and what the caller may do with it.
         */
        get: operations["get_programme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft (merge patch)
         * @description Change a draft (merge patch). Signatures name the content, so those of the old content no longer count.
         */
        patch: operations["amend_programme"];
        trace?: never;
    };
    "/api/v1/programmes/{id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin: a signed programme takes activities from now on
         * @description Begin: a signed programme takes activities from now on.
         */
        post: operations["activate_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every word given on paper, newest first, those of former contents too
         * @description Every word given on paper, newest first, those of former contents too.
         */
        get: operations["list_attestations"];
        put?: never;
        /**
         * Lay the signed paper beside the record; it counts as the sender's own party's signature
         * @description Lay the signed paper beside the record; it counts as the sender's own party's signature.
         */
        post: operations["attest_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/attestation/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The caller's party confirms that the paper is this very content
         * @description The caller's party confirms that the paper is this very content.
         */
        post: operations["confirm_attestation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a programme, its parties, clauses and signatures, newest first
         * @description What was changed of a programme, its parties, clauses and signatures, newest first.
         */
        get: operations["list_programme_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The clauses of a programme in the order of the document, headings before what stands under them
         * @description The clauses of a programme in the order of the document, headings before what stands under them.
         */
        get: operations["list_clauses"];
        put?: never;
        /**
         * A new clause of a draft, at its end unless a position is given
         * @description A new clause of a draft, at its end unless a position is given.
         */
        post: operations["create_clause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/clauses/{clause}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One clause
         * @description One clause.
         */
        get: operations["get_clause"];
        put?: never;
        post?: never;
        /**
         * Take a clause out of a draft; its history stays in the log
         * @description Take a clause out of a draft; its history stays in the log.
         */
        delete: operations["remove_clause"];
        options?: never;
        head?: never;
        /**
         * Change a clause of a draft (merge patch)
         * @description Change a clause of a draft (merge patch).
         */
        patch: operations["amend_clause"];
        trace?: never;
    };
    "/api/v1/programmes/{id}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End: it takes no more activities; what was reported stays
         * @description End: it takes no more activities; what was reported stays.
         */
        post: operations["conclude_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it back to draft with a reason; any party's leader may
         * @description Send it back to draft with a reason; any party's leader may.
         */
        post: operations["return_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every party's word, in the system and on paper, newest first, those of former contents too
         * @description Every party's word, in the system and on paper, newest first, those of former contents too.
         */
        get: operations["list_signatures"];
        put?: never;
        /**
         * Sign the content as it stands for the caller's party, while it is in review; nobody signs for two
         * @description Sign the content as it stands for the caller's party, while it is in review; nobody signs for two.
         */
        post: operations["sign_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft to its parties for review
         * @description Hand a draft to its parties for review.
         */
        post: operations["submit_programme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The provinces of a day in Vietnamese order; today's when no day is named
         * @description The provinces of a day in Vietnamese order; today's when no day is named.
         */
        get: operations["list_provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reorganisations, latest first
         * @description Reorganisations, latest first.
         */
        get: operations["list_reorganisations"];
        put?: never;
        /**
         * Prepare a reorganisation as a central focal unit's coordinator; with `dry_run` 200, nothing is written
         * @description Prepare a reorganisation as a central focal unit's coordinator; with `dry_run` 200, nothing is written.
         */
        post: operations["create_reorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One reorganisation; `may` has `confirmation` for the other central focal unit's coordinator
         * @description One reorganisation; `may` has `confirmation` for the other central focal unit's coordinator.
         */
        get: operations["get_reorganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisations/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a reorganisation, newest first
         * @description What was changed of a reorganisation, newest first.
         */
        get: operations["list_reorganisation_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisations/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm as a coordinator of the other central focal unit: units end, successors inherit, at once
         * @description Confirm as a coordinator of the other central focal unit: units end, successors inherit, at once.
         */
        post: operations["confirm_reorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole roles table, by permission
         * @description The whole roles table, by permission.
         */
        get: operations["list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hits in the caller's sight: units, then programmes, campaigns, training events
         * @description Hits in the caller's sight: units, then programmes, campaigns, training events.
         */
        get: operations["search_everywhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Systems' accounts in the caller's sight, by client id
         * @description Systems' accounts in the caller's sight, by client id.
         */
        get: operations["list_service_accounts"];
        put?: never;
        /**
         * A new system with its role `machine` from today; its secret is in this answer and nowhere else
         * @description A new system with its role `machine` from today; its secret is in this answer and nowhere else.
         */
        post: operations["create_service_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One system's account
         * @description One system's account.
         */
        get: operations["get_service_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, disable or enable a system; disabling refuses its tokens at the very next request
         * @description Rename, disable or enable a system; disabling refuses its tokens at the very next request.
         */
        patch: operations["edit_service_account"];
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a system's account, newest first
         * @description What was changed of a system's account, newest first.
         */
        get: operations["list_service_account_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of one system that prove, oldest first
         * @description The keys of one system that prove, oldest first.
         */
        get: operations["list_keys"];
        put?: never;
        /**
         * Register a public key; its private half never comes here
         * @description Register a public key; its private half never comes here.
         */
        post: operations["add_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * The key proves nothing any more, and tokens of before are refused
         * @description The key proves nothing any more, and tokens of before are refused. If-Match is the account's ETag.
         */
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A second live secret; the oldest of three goes, and the tokens of before with it
         * @description A second live secret; the oldest of three goes, and the tokens of before with it.
         */
        post: operations["add_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sources in the caller's sight, by code
         * @description The sources in the caller's sight, by code.
         */
        get: operations["list_sources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Training events in sight, the latest first
         * @description Training events in sight, the latest first.
         */
        get: operations["list_training_events"];
        put?: never;
        /**
         * A draft that one's own unit hosts, under an active programme
         * @description A draft that one's own unit hosts, under an active programme.
         */
        post: operations["create_training_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event, with what the caller may do next
         * @description One event, with what the caller may do next.
         */
        get: operations["get_training_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Merge patch; only while draft or open
         * @description Merge patch; only while draft or open.
         */
        patch: operations["amend_training_event"];
        trace?: never;
    };
    "/api/v1/training-events/{id}/announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell those whom it is for: registration may begin
         * @description Tell those whom it is for: registration may begin.
         */
        post: operations["announce_training_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-events/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It will not take place, or not to its end
         * @description It will not take place, or not to its end.
         */
        post: operations["cancel_training_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-events/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a training event, newest first
         * @description What was changed of a training event, newest first.
         */
        get: operations["list_training_event_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-events/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It is over
         * @description It is over.
         */
        post: operations["complete_training_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-events/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It has begun; its content is fixed
         * @description It has begun; its content is fixed.
         */
        post: operations["start_training_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units valid on a day, in Vietnamese order of their names
         * @description Units valid on a day, in Vietnamese order of their names.
         */
        get: operations["list_units"];
        put?: never;
        /**
         * A new unit, for a reorganisation to name as successor
         * @description A new unit, for a reorganisation to name as successor. Only a central focal unit's coordinator may.
         */
        post: operations["create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One unit, with its name of a day
         * @description One unit, with its name of a day.
         */
        get: operations["get_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a unit, its names, codes and parents, newest first
         * @description What was changed of a unit, its names, codes and parents, newest first.
         */
        get: operations["list_unit_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a unit was called, numbered, part of and directed by, and what came before and after it
         * @description What a unit was called, numbered, part of and directed by, and what came before and after it.
         */
        get: operations["get_unit_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People's accounts in the caller's sight, by user name
         * @description People's accounts in the caller's sight, by user name.
         */
        get: operations["list_users"];
        put?: never;
        /**
         * A new account without any role; its password is in this answer and nowhere else
         * @description A new account without any role; its password is in this answer and nowhere else.
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description One account.
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, disable or enable an account; disabling ends its sessions and tokens at the very next request
         * @description Rename, disable or enable an account; disabling ends its sessions and tokens at the very next request.
         */
        patch: operations["edit_user"];
        trace?: never;
    };
    "/api/v1/users/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of a person's account, newest first
         * @description What was changed of a person's account, newest first.
         */
        get: operations["list_user_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new random password in place of the old one; all sessions of the account end
         * @description A new random password in place of the old one; all sessions of the account end.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own webhooks, and those of the units that one coordinates; newest first
         * @description One's own webhooks, and those of the units that one coordinates; newest first.
         */
        get: operations["list_webhooks"];
        put?: never;
        /**
         * A webhook of one's own
         * @description A webhook of one's own. Its secret is in this answer and nowhere else.
         */
        post: operations["create_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook, with how it fares
         * @description One webhook, with how it fares.
         */
        get: operations["get_webhook"];
        put?: never;
        post?: never;
        /**
         * Tell it nothing more; the log of its deliveries goes with it
         * @description Tell it nothing more; the log of its deliveries goes with it.
         */
        delete: operations["remove_webhook"];
        options?: never;
        head?: never;
        /**
         * Another address or other types, a pause, or on again: then what waits is tried at once
         * @description Another address or other types, a pause, or on again: then what waits is tried at once.
         */
        patch: operations["edit_webhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told to one webhook and what waits, newest first
         * @description What was told to one webhook and what waits, newest first.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell one event again, under the same id, with the whole schedule before it
         * @description Tell one event again, under the same id, with the whole schedule before it.
         */
        post: operations["replay_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell again, under the same ids, everything from a size of the log on; not beyond what was told
         * @description Tell again, under the same ids, everything from a size of the log on; not beyond what was told.
         */
        post: operations["replay_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New keys
         * @description New keys. For 24 hours those before sign beside them, so that receivers change over without a gap.
         */
        post: operations["rotate_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ActivityOut
         * @description What was done and counted. Measures are whole numbers; attendances (lượt người) and persons (người) never mix.
         */
        ActivityOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** External Id */
            external_id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Kind */
            kind: string;
            /**
             * Occurred On
             * Format: date
             */
            occurred_on: string;
            /** Starts At */
            starts_at: string | null;
            /** Ended On */
            ended_on: string | null;
            /** Title */
            title: string;
            /** Clauses */
            clauses: string[];
            /** Campaign Id */
            campaign_id: string | null;
            /** Topic */
            topic: string | null;
            /** Audience */
            audience: string[] | null;
            /** Channel */
            channel: string | null;
            /** Place */
            place: string | null;
            /** Outlet */
            outlet: string | null;
            /** Priority */
            priority: string | null;
            /** Rerun */
            rerun: boolean | null;
            /** Quantity */
            quantity: number | null;
            /** Minutes */
            minutes: number | null;
            /** Copies */
            copies: number | null;
            /** Attendances */
            attendances: number | null;
            /** Attendances Female */
            attendances_female: number | null;
            /** Attendances Members */
            attendances_members: number | null;
            /** Persons */
            persons: number | null;
            /** Persons Female */
            persons_female: number | null;
            /** Entries */
            entries: number | null;
            /** Reach */
            reach: number | null;
            /**
             * Amount Vnd
             * @description đồng
             */
            amount_vnd: number | null;
            /** Evidence */
            evidence: string[] | null;
            /** Note */
            note: string | null;
            /** Revision */
            revision: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "counted" | "held" | "withdrawn";
            /**
             * Reason
             * @description why it was withdrawn
             */
            reason: string | null;
            /** Sample */
            sample: boolean;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * ActivityRecord
         * @description One activity, alone.
         */
        ActivityRecord: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** External Id */
            external_id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Kind */
            kind: string;
            /**
             * Occurred On
             * Format: date
             */
            occurred_on: string;
            /** Starts At */
            starts_at: string | null;
            /** Ended On */
            ended_on: string | null;
            /** Title */
            title: string;
            /** Clauses */
            clauses: string[];
            /** Campaign Id */
            campaign_id: string | null;
            /** Topic */
            topic: string | null;
            /** Audience */
            audience: string[] | null;
            /** Channel */
            channel: string | null;
            /** Place */
            place: string | null;
            /** Outlet */
            outlet: string | null;
            /** Priority */
            priority: string | null;
            /** Rerun */
            rerun: boolean | null;
            /** Quantity */
            quantity: number | null;
            /** Minutes */
            minutes: number | null;
            /** Copies */
            copies: number | null;
            /** Attendances */
            attendances: number | null;
            /** Attendances Female */
            attendances_female: number | null;
            /** Attendances Members */
            attendances_members: number | null;
            /** Persons */
            persons: number | null;
            /** Persons Female */
            persons_female: number | null;
            /** Entries */
            entries: number | null;
            /** Reach */
            reach: number | null;
            /**
             * Amount Vnd
             * @description đồng
             */
            amount_vnd: number | null;
            /** Evidence */
            evidence: string[] | null;
            /** Note */
            note: string | null;
            /** Revision */
            revision: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "counted" | "held" | "withdrawn";
            /**
             * Reason
             * @description why it was withdrawn
             */
            reason: string | null;
            /** Sample */
            sample: boolean;
            /** Version */
            version: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** May */
            may: string[];
        };
        /**
         * Arrival
         * @description The arrival stamp of the agency that received the copy at hand; no part of what is signed.
         */
        Arrival: {
            /**
             * Agency
             * @default null
             */
            agency?: string | null;
            /**
             * Number
             * @default null
             */
            number?: string | null;
            /**
             * Arrived On
             * @default null
             */
            arrived_on?: string | null;
        };
        /**
         * AttestationOut
         * @description Who said it is this content: `valid` while the content has not changed since. `sha256` is the file's.
         */
        AttestationOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Confirms Id */
            confirms_id: string | null;
            /** Content Hash */
            content_hash: string;
            /** Number */
            number: string;
            /**
             * Signed On
             * Format: date
             */
            signed_on: string;
            /** File Name */
            file_name: string;
            /** Media Type */
            media_type: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /**
             * Attested By
             * Format: uuid
             */
            attested_by: string;
            /** Sample */
            sample: boolean;
            /**
             * Valid
             * @description the content is still the one attested
             */
            valid: boolean;
        };
        /**
         * BatchOut
         * @description A batch as lists show it; of `total` rows so many are `processed`.
         */
        BatchOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Status */
            status: string;
            /** Mode */
            mode: string;
            /** Status Code */
            status_code: number;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** By Code */
            by_code: {
                [key: string]: unknown;
            }[];
            /** Total */
            total: number;
            /** Processed */
            processed: number;
            /** Receipt */
            receipt: number | null;
            /** Sample */
            sample: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * CampaignIn
         * @description What its unit writes; both days are included and lie within the programme's.
         */
        CampaignIn: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Title */
            title: string;
            /**
             * Theme
             * @default null
             */
            theme?: string | null;
            /** Audience */
            audience?: ("union_members" | "workers" | "civil_servants" | "female_workers" | "industrial_zones" | "union_officials" | "communicators" | "journalists" | "grassroots_officials" | "employers" | "migrant_workers" | "public")[];
            /**
             * Key Date Id
             * @default null
             */
            key_date_id?: string | null;
            /**
             * Task Id
             * @default null
             */
            task_id?: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
        };
        /**
         * CampaignOut
         * @description A campaign as it stands.
         */
        CampaignOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Title */
            title: string;
            /** Theme */
            theme?: string | null;
            /** Audience */
            audience?: ("union_members" | "workers" | "civil_servants" | "female_workers" | "industrial_zones" | "union_officials" | "communicators" | "journalists" | "grassroots_officials" | "employers" | "migrant_workers" | "public")[];
            /** Key Date Id */
            key_date_id?: string | null;
            /** Task Id */
            task_id?: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            status: components["schemas"]["api__campaigns__campaign__Status"];
            /**
             * Reason
             * @description why it was last returned or cancelled
             */
            reason: string | null;
        };
        /**
         * CampaignPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        CampaignPatch: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id?: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id?: string;
            /** Title */
            title?: string;
            /**
             * Theme
             * @default null
             */
            theme?: string | null;
            /** Audience */
            audience?: ("union_members" | "workers" | "civil_servants" | "female_workers" | "industrial_zones" | "union_officials" | "communicators" | "journalists" | "grassroots_officials" | "employers" | "migrant_workers" | "public")[];
            /**
             * Key Date Id
             * @default null
             */
            key_date_id?: string | null;
            /**
             * Task Id
             * @default null
             */
            task_id?: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on?: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on?: string;
        };
        /**
         * ChangeOut
         * @description One change of one row: op c, u, d; `before` is the replaced version, absent on creation and on activities.
         */
        ChangeOut: {
            /** Id */
            id: number;
            /** Leaf */
            leaf: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Actor Name */
            actor_name: string;
            /** Action */
            action: string;
            /** Table */
            table: string;
            /**
             * Object Id
             * Format: uuid
             */
            object_id: string;
            /** Unit Id */
            unit_id: string | null;
            /** Op */
            op: string;
            /** Version */
            version: number;
            /** Digest */
            digest: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ClauseIn
         * @description position orders the clauses (the end, where none is given); aligned_id: the clause of the programme above.
         */
        ClauseIn: {
            /** Path */
            path: string;
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Party Unit Id
             * @default null
             */
            party_unit_id?: string | null;
            /**
             * Aligned Id
             * @default null
             */
            aligned_id?: string | null;
            /**
             * Position
             * @default null
             */
            position?: number | null;
        };
        /**
         * ClauseOut
         * @description A clause; `section` is the path of its outermost heading, `aligned_id` the central clause it carries out.
         */
        ClauseOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Path */
            path: string;
            /** Section */
            section: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
            /** Party Unit Id */
            party_unit_id: string | null;
            /** Aligned Id */
            aligned_id: string | null;
            /** Position */
            position: number;
            /** Sample */
            sample: boolean;
        };
        /**
         * ClausePatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        ClausePatch: {
            /** Path */
            path?: string;
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Party Unit Id
             * @default null
             */
            party_unit_id?: string | null;
            /**
             * Aligned Id
             * @default null
             */
            aligned_id?: string | null;
            /**
             * Position
             * @default null
             */
            position?: number | null;
        };
        /**
         * ClauseRecord
         * @description One clause, alone.
         */
        ClauseRecord: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /** Path */
            path: string;
            /** Section */
            section: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
            /** Party Unit Id */
            party_unit_id: string | null;
            /** Aligned Id */
            aligned_id: string | null;
            /** Position */
            position: number;
            /** Sample */
            sample: boolean;
            /** Version */
            version: number;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
        };
        /**
         * CodeFact
         * @description An identifier of a scheme and from when it holds.
         */
        CodeFact: {
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Scheme */
            scheme: string;
            /** Value */
            value: string;
        };
        /**
         * CodeList
         * @description A whole list, in the order in which forms show it.
         */
        CodeList: {
            /** Items */
            items: components["schemas"]["CodeOut"][];
        };
        /**
         * CodeOut
         * @description One code with its names.
         */
        CodeOut: {
            /** Code */
            code: string;
            /** Vi */
            vi: string;
            /** En */
            en: string;
        };
        /**
         * Credentials
         * @description A client's secret (RFC 6749, 4.4.2) or assertion (RFC 7523, 2.2). Other grants are refused like a wrong secret.
         */
        Credentials: {
            /** Grant Type */
            grant_type: string;
            /**
             * Client Id
             * @default null
             */
            client_id?: string | null;
            /**
             * Client Secret
             * @default null
             */
            client_secret?: string | null;
            /**
             * Client Assertion Type
             * @default null
             */
            client_assertion_type?: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" | null;
            /**
             * Client Assertion
             * @default null
             */
            client_assertion?: string | null;
        };
        /**
         * DelegationEditPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        DelegationEditPatch: {
            /**
             * Ends On
             * Format: date
             */
            ends_on?: string;
        };
        /**
         * DelegationIn
         * @description basis: the paper that says so. principal_id: a coordinator or leader at the unit today.
         */
        DelegationIn: {
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Principal Id
             * Format: uuid
             */
            principal_id: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Basis */
            basis: string;
        };
        /**
         * DelegationOut
         * @description A delegation, past and future ones too: who may sign, and who granted it, by name.
         */
        DelegationOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Name */
            name: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Basis */
            basis: string;
            /** Grantor */
            grantor: string;
        };
        /**
         * DeliveryOut
         * @description One event and what came of its calls. failed: given up after the whole schedule; replay puts it on its way again.
         */
        DeliveryOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            event: components["schemas"]["EventOut"];
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "delivered" | "failed";
            /** Attempts */
            attempts: number;
            /** Next At */
            next_at: string | null;
            /** Tries */
            tries: components["schemas"]["Try"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done At */
            done_at: string | null;
        };
        /**
         * EventData
         * @description Which object, in which version, by which step (`action`), and where to read it: thin, so that reads stay walled.
         */
        EventData: {
            /** Object */
            object: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Unit Id */
            unit_id: string | null;
            /** Programme Id */
            programme_id: string | null;
            /** Version */
            version: number;
            /** Action */
            action: string;
            /**
             * Leaf
             * @description its receipt: /audit/receipts/{leaf}
             */
            leaf: number;
            /** Href */
            href: string | null;
        };
        /**
         * EventOut
         * @description One event. `id` stays the same however often it is told; of one object, later versions come later.
         */
        EventOut: {
            /**
             * Id
             * @example 4711-190001
             */
            id: string;
            /**
             * Type
             * @enum {string}
             */
            type: "activity.created" | "activity.updated" | "activity.withdrawn" | "attestation.created" | "attestation.deleted" | "attestation.updated" | "campaign.created" | "campaign.updated" | "clause.created" | "clause.deleted" | "clause.updated" | "client_key.created" | "client_key.updated" | "delegation.created" | "delegation.updated" | "hold.created" | "hold.updated" | "membership.created" | "membership.updated" | "party.created" | "party.deleted" | "party.updated" | "programme.created" | "programme.updated" | "province.created" | "province.updated" | "province_name.created" | "province_name.updated" | "release.created" | "release.updated" | "reorganisation.created" | "reorganisation.updated" | "service_account.created" | "service_account.updated" | "signature.created" | "signature.deleted" | "signature.updated" | "source.created" | "source.updated" | "succession.created" | "succession.updated" | "training_event.created" | "training_event.updated" | "unit.created" | "unit.updated" | "unit_code.created" | "unit_code.updated" | "unit_name.created" | "unit_name.updated" | "unit_parent.created" | "unit_parent.updated" | "user.created" | "user.updated";
            /**
             * Timestamp
             * Format: date-time
             */
            timestamp: string;
            data: components["schemas"]["EventData"];
        };
        /**
         * EventPage
         * @description Events in the order of the log. `next` is always there: go on from it, also after an answer without events.
         */
        EventPage: {
            /** Items */
            items: components["schemas"]["EventOut"][];
            /** Next */
            next: string;
            /** Total */
            total?: number | null;
        };
        /** @description One thing wrong at one place: exactly one of pointer, parameter and header is there. */
        Fault: {
            /** @description JSON pointer into the body (RFC 6901) */
            pointer?: string;
            /** @description query parameter */
            parameter?: string;
            /** @description header field */
            header?: string;
            /** @example REQUIRED */
            code: string;
            /** @example Cần có giá trị. */
            detail: string;
            /** @description the figures that `detail` speaks of */
            params: Record<string, never>;
        };
        /**
         * FeedOut
         * @description A source (`id`) and its pushes in the time that was asked for; `counts` by what became of rows, as in a report.
         */
        FeedOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Batches */
            batches: number;
            /**
             * Last Id
             * @description the last batch
             */
            last_id: string | null;
            /** Last At */
            last_at: string | null;
            /** Last Status Code */
            last_status_code: number | null;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** By Code */
            by_code: components["schemas"]["Recurring"][];
            /** Sample */
            sample: boolean;
        };
        /**
         * FieldChange
         * @description One field. What names another object is shown as {id, name}; null: there was, or is, nothing.
         */
        FieldChange: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /**
         * Found
         * @description One hit. code: of units, and of programmes that have one; href: the object's path on this server.
         */
        Found: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "unit" | "programme" | "campaign" | "training_event";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Code */
            code: string | null;
            /** Href */
            href: string;
        };
        /**
         * Granted
         * @description A permission and who holds it: role -> the scopes, any of which suffices.
         */
        Granted: {
            /** Permission */
            permission: string;
            /** Roles */
            roles: {
                [key: string]: ("own" | "lead" | "focal" | "seat" | "seat_lead" | "central" | "delegated" | "any")[];
            };
        };
        /**
         * HeirIn
         * @description A successor; fields are the fields of work it takes (press, broadcasting, post ...); none: the rest.
         */
        HeirIn: {
            /**
             * Unit
             * @description id or code
             */
            unit: string;
            /** Fields */
            fields?: ("press" | "broadcasting" | "publishing" | "grassroots" | "post" | "telecom" | "it")[];
        };
        /**
         * Held
         * @description A membership valid today; auditor and admin have no unit.
         */
        Held: {
            unit: components["schemas"]["UnitRef"] | null;
            /** Role */
            role: string;
        };
        /**
         * History
         * @description All dated facts of a unit, oldest first.
         */
        History: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            /**
             * Started On
             * Format: date
             */
            started_on: string;
            /** Ended On */
            ended_on: string | null;
            /** Names */
            names: components["schemas"]["NameFact"][];
            /** Codes */
            codes: components["schemas"]["CodeFact"][];
            /** Parents */
            parents: components["schemas"]["ParentFact"][];
            /** Predecessors */
            predecessors: components["schemas"]["api__units__unit__Heir"][];
            /** Successors */
            successors: components["schemas"]["api__units__unit__Heir"][];
        };
        /**
         * HoldOut
         * @description A stored row that waits for a person, and why: `code` and the figures that it speaks of.
         *
         *     mended: the row was sent anew, or withdrawn, before anybody decided. reason: of the decision.
         */
        HoldOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            /** Params */
            params: {
                [key: string]: unknown;
            };
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            activity: components["schemas"]["ActivityOut"] | null;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "accepted" | "rejected" | "merged" | "mended";
            /** Reason */
            reason: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** May */
            may?: string[] | null;
        };
        /**
         * Imported
         * @description The draft, the document's lines as read, and what is left for a person to decide.
         *
         *     `taken` says of each line what it became ("title", "clause III.2.a"); null: blank, or unread.
         */
        Imported: {
            programme: components["schemas"]["ProgrammeOut"];
            /** Lines */
            lines: string[];
            /** Taken */
            taken: (string | null)[];
            /** Unread */
            unread: components["schemas"]["UnreadLine"][];
        };
        /**
         * Instrument
         * @description One law, resolution or decree; number and day only where printed.
         */
        Instrument: {
            /** Title */
            title: string;
            /**
             * Number
             * @default null
             */
            number?: string | null;
            /**
             * Issued On
             * @default null
             */
            issued_on?: string | null;
        };
        /**
         * KeyIn
         * @description A public JWK (RFC 7517). `y` for P-256 alone; no member of a private key is taken.
         */
        KeyIn: {
            /**
             * Kty
             * @enum {string}
             */
            kty: "EC" | "OKP";
            /**
             * Crv
             * @enum {string}
             */
            crv: "P-256" | "Ed25519";
            /**
             * X
             * @example WKn-ZIGevcwGIyyrzFoZNBdaq9_TsqzGl96oc0CWuis
             */
            x: string;
            /**
             * Y
             * @default null
             * @example y77t-RvAHRKTsSGdIYUfweuOvwrvDD-Q3Hv5J0fSKbE
             */
            y?: string | null;
            /**
             * Kid
             * @default null
             */
            kid?: string | null;
            /**
             * Use
             * @default sig
             * @constant
             */
            use?: "sig";
            /**
             * Alg
             * @default null
             */
            alg?: ("ES256" | "EdDSA") | null;
        };
        /**
         * KeyOut
         * @description A key that proves; what the assertion's header names is `kid`.
         */
        KeyOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kid */
            kid: string;
            /** Jwk */
            jwk: {
                [key: string]: unknown;
            };
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * KeysMade
         * @description New keys; those before sign beside them until then.
         */
        KeysMade: {
            /**
             * Secret
             * @description shown this once; null in the replay of an answer
             */
            secret: string | null;
            /** Public Key */
            public_key: string;
            /**
             * Former Until
             * Format: date-time
             */
            former_until: string;
        };
        /**
         * LeafOut
         * @description A leaf of the log: its place, who did what, the root over its changes' digests, its own hash (both hex).
         */
        LeafOut: {
            /** Index */
            index: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Actor Kind */
            actor_kind: string;
            /** Actor Name */
            actor_name: string;
            /** Action */
            action: string;
            /**
             * Request Id
             * Format: uuid
             */
            request_id: string;
            /** Changes */
            changes: number;
            /** Root */
            root: string;
            /** Hash */
            hash: string;
        };
        /**
         * LegalBasis
         * @description A paragraph "Căn cứ ..." as printed, and the instruments that it names.
         */
        LegalBasis: {
            /** Text */
            text: string;
            /** Instruments */
            instruments?: components["schemas"]["Instrument"][];
        };
        /**
         * Level
         * @description Between central bodies, or between those of one province.
         * @enum {string}
         */
        Level: "central" | "provincial";
        /**
         * Life
         * @description A unit's life.
         */
        Life: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            /**
             * Started On
             * Format: date
             */
            started_on: string;
            /** Ended On */
            ended_on: string | null;
        };
        /**
         * Limits
         * @description Of one request: rows and bytes that are answered at once, and at all; key_days: how long a key is remembered.
         */
        Limits: {
            /** Rows */
            rows: number;
            /** Bytes */
            bytes: number;
            /** Most Rows */
            most_rows: number;
            /** Most Bytes */
            most_bytes: number;
            /** Key Days */
            key_days: number;
        };
        /**
         * MachineToken
         * @description RFC 6749, section 4.4.3.
         */
        MachineToken: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @default Bearer
             */
            token_type?: string;
            /** Expires In */
            expires_in: number;
        };
        /**
         * Me
         * @description `user` for a person, `client` for a machine.
         */
        Me: {
            user: components["schemas"]["Who"] | null;
            client: components["schemas"]["Who"] | null;
            /** Memberships */
            memberships: components["schemas"]["Held"][];
            /** Permissions */
            permissions: string[];
            /** Otp Due */
            otp_due: boolean;
        };
        /**
         * MembershipEditPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        MembershipEditPatch: {
            /**
             * Ends On
             * @default null
             */
            ends_on?: string | null;
        };
        /**
         * MembershipIn
         * @description A role for a user or a service account; both days are included.
         */
        MembershipIn: {
            /**
             * Ends On
             * @default null
             */
            ends_on?: string | null;
            /**
             * Principal Id
             * Format: uuid
             */
            principal_id: string;
            /**
             * Unit Id
             * @default null
             */
            unit_id?: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "contributor" | "coordinator" | "leader" | "machine" | "auditor" | "admin";
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
        };
        /**
         * MembershipOut
         * @description A membership, past and future ones too.
         */
        MembershipOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Principal Id
             * Format: uuid
             */
            principal_id: string;
            /** Unit Id */
            unit_id: string | null;
            /** Role */
            role: string;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /** Ends On */
            ends_on: string | null;
        };
        /**
         * NameFact
         * @description A name and from when it holds.
         */
        NameFact: {
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Vi */
            vi: string;
            /** En */
            en: string | null;
            /** Short */
            short: string | null;
            /** Derived */
            derived: boolean;
        };
        /**
         * NameIn
         * @description A name in Vietnamese, with an English one and a short form where there is one.
         */
        NameIn: {
            /** Vi */
            vi: string;
            /**
             * En
             * @default null
             */
            en?: string | null;
            /**
             * Short
             * @default null
             */
            short?: string | null;
        };
        /**
         * Named
         * @description A unit by id and code.
         */
        Named: {
            /**
             * Unit
             * Format: uuid
             */
            unit: string;
            /** Code */
            code: string;
        };
        /**
         * NewPassword
         * @description A random password.
         */
        NewPassword: {
            /**
             * Password
             * @description shown this once; null in the replay of an answer
             */
            password: string | null;
        };
        /**
         * NewPassword
         * @description The old one proves who asks.
         */
        NewPasswordInput: {
            /** Current */
            current: string;
            /** New */
            new: string;
        };
        /**
         * ObjectChange
         * @description One write of the object or of a part of it (`table`, `object_id`); op: c created, u updated, d deleted.
         *
         *     `leaf` is the receipt: /audit/receipts/{leaf}. Secrets are never among the fields.
         */
        ObjectChange: {
            /** Id */
            id: number;
            /** Leaf */
            leaf: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Actor Name */
            actor_name: string;
            /** Action */
            action: string;
            /** Table */
            table: string;
            /**
             * Object Id
             * Format: uuid
             */
            object_id: string;
            /**
             * Op
             * @enum {string}
             */
            op: "c" | "u" | "d";
            /** Version */
            version: number;
            /** Fields */
            fields: components["schemas"]["FieldChange"][];
        };
        /**
         * OtpIn
         * @description Without a code: a new secret is proposed. With secret and code: it is set.
         */
        OtpIn: {
            /**
             * Secret
             * @default null
             */
            secret?: string | null;
            /**
             * Code
             * @default null
             */
            code?: string | null;
        };
        /**
         * OtpOut
         * @description What an authenticator app scans, or that the code is set.
         */
        OtpOut: {
            /**
             * Secret
             * @description shown this once; null in the replay of an answer
             */
            secret?: string | null;
            /**
             * Uri
             * @description shown this once; null in the replay of an answer
             */
            uri?: string | null;
            /** Active */
            active: boolean;
        };
        /** Page[ActivityOut] */
        Page_ActivityOut_: {
            /** Items */
            items: components["schemas"]["ActivityOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[AttestationOut] */
        Page_AttestationOut_: {
            /** Items */
            items: components["schemas"]["AttestationOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[BatchOut] */
        Page_BatchOut_: {
            /** Items */
            items: components["schemas"]["BatchOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[CampaignOut] */
        Page_CampaignOut_: {
            /** Items */
            items: components["schemas"]["CampaignOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ChangeOut] */
        Page_ChangeOut_: {
            /** Items */
            items: components["schemas"]["ChangeOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ClauseOut] */
        Page_ClauseOut_: {
            /** Items */
            items: components["schemas"]["ClauseOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DelegationOut] */
        Page_DelegationOut_: {
            /** Items */
            items: components["schemas"]["DelegationOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DeliveryOut] */
        Page_DeliveryOut_: {
            /** Items */
            items: components["schemas"]["DeliveryOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[FeedOut] */
        Page_FeedOut_: {
            /** Items */
            items: components["schemas"]["FeedOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[Found] */
        Page_Found_: {
            /** Items */
            items: components["schemas"]["Found"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[Granted] */
        Page_Granted_: {
            /** Items */
            items: components["schemas"]["Granted"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[HoldOut] */
        Page_HoldOut_: {
            /** Items */
            items: components["schemas"]["HoldOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[KeyOut] */
        Page_KeyOut_: {
            /** Items */
            items: components["schemas"]["KeyOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[LeafOut] */
        Page_LeafOut_: {
            /** Items */
            items: components["schemas"]["LeafOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[MembershipOut] */
        Page_MembershipOut_: {
            /** Items */
            items: components["schemas"]["MembershipOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ObjectChange] */
        Page_ObjectChange_: {
            /** Items */
            items: components["schemas"]["ObjectChange"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ProgrammeOut] */
        Page_ProgrammeOut_: {
            /** Items */
            items: components["schemas"]["ProgrammeOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ProvinceOut] */
        Page_ProvinceOut_: {
            /** Items */
            items: components["schemas"]["ProvinceOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[RecordOut] */
        Page_RecordOut_: {
            /** Items */
            items: components["schemas"]["RecordOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ReorganisationOut] */
        Page_ReorganisationOut_: {
            /** Items */
            items: components["schemas"]["ReorganisationOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[ServiceAccountOut] */
        Page_ServiceAccountOut_: {
            /** Items */
            items: components["schemas"]["ServiceAccountOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SessionOut] */
        Page_SessionOut_: {
            /** Items */
            items: components["schemas"]["SessionOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SignatureOut] */
        Page_SignatureOut_: {
            /** Items */
            items: components["schemas"]["SignatureOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[SourceOut] */
        Page_SourceOut_: {
            /** Items */
            items: components["schemas"]["SourceOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[TrainingEventOut] */
        Page_TrainingEventOut_: {
            /** Items */
            items: components["schemas"]["TrainingEventOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[UnitOut] */
        Page_UnitOut_: {
            /** Items */
            items: components["schemas"]["UnitOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[UserOut] */
        Page_UserOut_: {
            /** Items */
            items: components["schemas"]["UserOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[WebhookOut] */
        Page_WebhookOut_: {
            /** Items */
            items: components["schemas"]["WebhookOut"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[WorkItem] */
        Page_WorkItem_: {
            /** Items */
            items: components["schemas"]["WorkItem"][];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[dict[str, Any]] */
        Page_dict_str__Any__: {
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
            /** Next */
            next: string | null;
            /** Total */
            total?: number | null;
        };
        /**
         * ParentFact
         * @description A line to a parent and from when it holds.
         */
        ParentFact: {
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Line */
            line: string;
            /**
             * Parent Id
             * Format: uuid
             */
            parent_id: string;
        };
        /**
         * PartyIn
         * @description One party; a unit without a focal unit of its own is its own focal unit.
         */
        PartyIn: {
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Focal Unit Id
             * @default null
             */
            focal_unit_id?: string | null;
            /**
             * Signatory Office
             * @default null
             */
            signatory_office?: string | null;
            /**
             * Signatory Capacity
             * @description TM., KT., TL., TUQ. and whom for
             * @default null
             */
            signatory_capacity?: string | null;
            /**
             * Signatory Name
             * @default null
             */
            signatory_name?: string | null;
        };
        /**
         * PartyOut
         * @description A party as stored; `side` is union, state or other.
         */
        PartyOut: {
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Focal Unit Id
             * Format: uuid
             */
            focal_unit_id: string;
            /** Side */
            side: string;
            /** Signatory Office */
            signatory_office: string | null;
            /** Signatory Capacity */
            signatory_capacity: string | null;
            /** Signatory Name */
            signatory_name: string | null;
        };
        /**
         * Preview
         * @description What a dry run answers: the units named, as they are and as they would be.
         */
        Preview: {
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "merge" | "split" | "rename" | "transfer" | "create" | "abolish";
            /** Legal Basis */
            legal_basis: string;
            /** Predecessors */
            predecessors: components["schemas"]["Named"][];
            /** Successors */
            successors: components["schemas"]["api__units__reorganisation__Heir"][];
            /** Before */
            before: components["schemas"]["Life"][];
            /** After */
            after: components["schemas"]["Life"][];
        };
        /** @description RFC 9457. Vietnamese; English with `Accept-Language: en`. Some problems carry members of their own. */
        Problem: {
            /** @description address of a page that explains the code */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description never changes its meaning */
            code: string;
            /** @description the path that was asked for */
            instance: string;
            /** @description the answer's X-Request-Id */
            request_id: string;
            errors: components["schemas"]["Fault"][];
        };
        /**
         * ProgrammeIn
         * @description A draft. Dates are local days in Viet Nam, both included.
         */
        ProgrammeIn: {
            /** Title */
            title: string;
            level: components["schemas"]["Level"];
            /**
             * Code
             * @default null
             */
            code?: string | null;
            /**
             * Code Number
             * @default null
             */
            code_number?: string | null;
            /**
             * Code Notation
             * @default null
             */
            code_notation?: string | null;
            /**
             * Parent Id
             * @default null
             */
            parent_id?: string | null;
            /**
             * Successor Of
             * @default null
             */
            successor_of?: string | null;
            /**
             * Starts On
             * @default null
             */
            starts_on?: string | null;
            /**
             * Ends On
             * @default null
             */
            ends_on?: string | null;
            /** Legal Bases */
            legal_bases?: components["schemas"]["LegalBasis"][];
            /** Recipients */
            recipients?: string[];
            /** @default null */
            arrival?: components["schemas"]["Arrival"] | null;
            /** Parties */
            parties?: components["schemas"]["PartyIn"][];
        };
        /**
         * ProgrammeOut
         * @description A programme with its parties; `legal_bases` and `arrival` have the shapes that POST takes.
         */
        ProgrammeOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Parent Id */
            parent_id: string | null;
            /** Successor Of */
            successor_of: string | null;
            /** Code */
            code: string | null;
            /** Code Number */
            code_number: string | null;
            /** Code Notation */
            code_notation: string | null;
            /** Title */
            title: string;
            level: components["schemas"]["Level"];
            status: components["schemas"]["api__programmes__programme__Status"];
            /** Starts On */
            starts_on: string | null;
            /** Ends On */
            ends_on: string | null;
            /** Legal Bases */
            legal_bases: {
                [key: string]: unknown;
            }[];
            /** Recipients */
            recipients: string[];
            /** Arrival */
            arrival: {
                [key: string]: unknown;
            } | null;
            /** Parties */
            parties: components["schemas"]["PartyOut"][];
            /** Content Hash */
            content_hash: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * ProgrammePatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        ProgrammePatch: {
            /** Title */
            title?: string;
            level?: components["schemas"]["Level"];
            /**
             * Code
             * @default null
             */
            code?: string | null;
            /**
             * Code Number
             * @default null
             */
            code_number?: string | null;
            /**
             * Code Notation
             * @default null
             */
            code_notation?: string | null;
            /**
             * Parent Id
             * @default null
             */
            parent_id?: string | null;
            /**
             * Successor Of
             * @default null
             */
            successor_of?: string | null;
            /**
             * Starts On
             * @default null
             */
            starts_on?: string | null;
            /**
             * Ends On
             * @default null
             */
            ends_on?: string | null;
            /** Legal Bases */
            legal_bases?: components["schemas"]["LegalBasis"][];
            /** Recipients */
            recipients?: string[];
            /** @default null */
            arrival?: components["schemas"]["Arrival"] | null;
            /** Parties */
            parties?: components["schemas"]["PartyIn"][];
        };
        /**
         * ProvinceOut
         * @description One province as it was on the day asked for; tile is its [column, row] in the tile maps of 63 and of 34.
         */
        ProvinceOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            /** Gso Code */
            gso_code: string;
            /** Name */
            name: string;
            /** Name En */
            name_en: string;
            /** Type */
            type: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Tile */
            tile: {
                [key: string]: unknown;
            };
        };
        /**
         * Reason
         * @description Why a step is taken.
         */
        Reason: {
            /** Reason */
            reason: string;
        };
        /**
         * ReceiptOut
         * @description A leaf of the log: its place, what was done, the root over its changes' digests, its hash, the head's size.
         */
        ReceiptOut: {
            /** Index */
            index: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Actor Id
             * Format: uuid
             */
            actor_id: string;
            /** Action */
            action: string;
            /**
             * Request Id
             * Format: uuid
             */
            request_id: string;
            /** Changes */
            changes: number;
            /** Root */
            root: string;
            /** Hash */
            hash: string;
            /** Size */
            size: number;
        };
        /**
         * RecordOut
         * @description A natural key and what it bears. content_hash: hex SHA-256 of what is stored; another one means other content.
         */
        RecordOut: {
            /** Group */
            group: string;
            /** Kind */
            kind: string;
            /** External Id */
            external_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit
             * Format: uuid
             */
            unit: string;
            /** Revision */
            revision: number | null;
            /** Content Hash */
            content_hash: string;
            /** Status */
            status: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Recurring
         * @description A fault and how many rows had it.
         */
        Recurring: {
            /** Code */
            code: string;
            /** Count */
            count: number;
        };
        /**
         * ReorganisationIn
         * @description Successors were created before by POST /units. Predecessors end the day before effective_on.
         */
        ReorganisationIn: {
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "merge" | "split" | "rename" | "transfer" | "create" | "abolish";
            /** Legal Basis */
            legal_basis: string;
            /**
             * Predecessors
             * @description ids or codes
             */
            predecessors: string[];
            /** Successors */
            successors: components["schemas"]["HeirIn"][];
        };
        /**
         * ReorganisationOut
         * @description A reorganisation. status is prepared or confirmed.
         */
        ReorganisationOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /** Unit Id */
            unit_id: string | null;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "merge" | "split" | "rename" | "transfer" | "create" | "abolish";
            /** Legal Basis */
            legal_basis: string;
            /** Predecessors */
            predecessors: components["schemas"]["Named"][];
            /** Successors */
            successors: components["schemas"]["api__units__reorganisation__Heir"][];
            /**
             * Status
             * @enum {string}
             */
            status: "prepared" | "confirmed";
            /** Submitted By */
            submitted_by: string | null;
            /** Confirmed By */
            confirmed_by: string | null;
        };
        /**
         * Replay
         * @description From which size of the log on everything is told again.
         */
        Replay: {
            /**
             * After
             * @example tree:1
             */
            after: string;
        };
        /**
         * SecretMade
         * @description A new secret and the client that it is for.
         */
        SecretMade: {
            /** Id */
            id: string;
            /** Created At */
            created_at?: string | null;
            /** Client Id */
            client_id: string;
            /**
             * Client Secret
             * @description shown this once; null in the replay of an answer
             */
            client_secret: string | null;
        };
        /**
         * SecretRef
         * @description A live secret by id and age; the secret itself is not stored.
         */
        SecretRef: {
            /** Id */
            id: string;
            /** Created At */
            created_at?: string | null;
        };
        /**
         * ServiceAccountEditPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        ServiceAccountEditPatch: {
            /** Name */
            name?: string;
            /** Disabled */
            disabled?: boolean;
        };
        /**
         * ServiceAccountIn
         * @description A new system of a unit. `source`: code of the unit's source that it writes to, made when there is none.
         */
        ServiceAccountIn: {
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Name */
            name: string;
            /**
             * Source
             * @default system
             */
            source?: string;
        };
        /**
         * ServiceAccountMade
         * @description The new account with its secret.
         */
        ServiceAccountMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Client Id */
            client_id: string;
            /** Name */
            name: string;
            /** Disabled */
            disabled: boolean;
            /** Secrets */
            secrets: components["schemas"]["SecretRef"][];
            /**
             * Client Secret
             * @description shown this once; null in the replay of an answer
             */
            client_secret: string | null;
        };
        /**
         * ServiceAccountOut
         * @description A system's account without its secrets.
         */
        ServiceAccountOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
            /** Client Id */
            client_id: string;
            /** Name */
            name: string;
            /** Disabled */
            disabled: boolean;
            /** Secrets */
            secrets: components["schemas"]["SecretRef"][];
        };
        /**
         * SessionOut
         * @description One of the caller's own sessions.
         */
        SessionOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Created At */
            created_at: unknown;
            /** Refreshed At */
            refreshed_at: unknown;
            /** Expires At */
            expires_at: unknown;
            /** Client */
            client: string | null;
            /** Current */
            current: boolean;
        };
        /**
         * Side
         * @description Which side of a programme a unit is on.
         * @enum {string}
         */
        Side: "union" | "state" | "other";
        /**
         * SignIn
         * @description Credentials of a person; otp once one is set.
         */
        SignIn: {
            /** Username */
            username: string;
            /** Password */
            password: string;
            /**
             * Otp
             * @default null
             */
            otp?: string | null;
        };
        /**
         * SignatureIn
         * @description office: of who signs. capacity: TM., KT., TL. or TUQ. and whom for; a delegate's begins with one of the last three.
         */
        SignatureIn: {
            /**
             * Office
             * @default null
             */
            office?: string | null;
            /**
             * Capacity
             * @default null
             */
            capacity?: string | null;
        };
        /**
         * SignatureOut
         * @description A party's word in either form: on_paper has number and signed_on of the paper, the other office and capacity.
         *
         *     `valid` while the content has not changed since.
         */
        SignatureOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** On Paper */
            on_paper: boolean;
            /** Content Hash */
            content_hash: string;
            /**
             * Signed By
             * Format: uuid
             */
            signed_by: string;
            /**
             * Signed At
             * Format: date-time
             */
            signed_at: string;
            /** Ordinal */
            ordinal?: number | null;
            /** Name */
            name?: string | null;
            /** Office */
            office?: string | null;
            /** Capacity */
            capacity?: string | null;
            /** Delegation Id */
            delegation_id?: string | null;
            /** Number */
            number?: string | null;
            /** Signed On */
            signed_on?: string | null;
            /** Sample */
            sample: boolean;
            /** Valid */
            valid: boolean;
        };
        /**
         * Signed
         * @description An access token of 10 minutes; the refresh token is in the cookie alone.
         */
        Signed: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @default Bearer
             */
            token_type?: string;
            /** Expires In */
            expires_in: number;
            user: components["schemas"]["UserRef"];
        };
        /**
         * SourceOut
         * @description A source as its unit sees it.
         */
        SourceOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Sample */
            sample: boolean;
        };
        /**
         * TrainingEventIn
         * @description What the host writes; both days are included and lie within the programme's. capacity counts persons (người).
         */
        TrainingEventIn: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            kind: components["schemas"]["api__training__training_event__Kind"];
            /** Title */
            title: string;
            /** Audience */
            audience?: ("union_members" | "workers" | "civil_servants" | "female_workers" | "industrial_zones" | "union_officials" | "communicators" | "journalists" | "grassroots_officials" | "employers" | "migrant_workers" | "public")[];
            /**
             * Venue
             * @default null
             */
            venue?: string | null;
            /**
             * Online
             * @default false
             */
            online?: boolean;
            /**
             * Capacity
             * @default null
             */
            capacity?: number | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
        };
        /**
         * TrainingEventOut
         * @description An event as it stands.
         */
        TrainingEventOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            kind: components["schemas"]["api__training__training_event__Kind"];
            /** Title */
            title: string;
            /** Audience */
            audience?: ("union_members" | "workers" | "civil_servants" | "female_workers" | "industrial_zones" | "union_officials" | "communicators" | "journalists" | "grassroots_officials" | "employers" | "migrant_workers" | "public")[];
            /** Venue */
            venue?: string | null;
            /**
             * Online
             * @default false
             */
            online?: boolean;
            /** Capacity */
            capacity?: number | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            status: components["schemas"]["api__training__training_event__Status"];
            /**
             * Reason
             * @description why it was cancelled
             */
            reason: string | null;
        };
        /**
         * TrainingEventPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        TrainingEventPatch: {
            /**
             * Programme Id
             * Format: uuid
             */
            programme_id?: string;
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id?: string;
            kind?: components["schemas"]["api__training__training_event__Kind"];
            /** Title */
            title?: string;
            /** Audience */
            audience?: ("union_members" | "workers" | "civil_servants" | "female_workers" | "industrial_zones" | "union_officials" | "communicators" | "journalists" | "grassroots_officials" | "employers" | "migrant_workers" | "public")[];
            /**
             * Venue
             * @default null
             */
            venue?: string | null;
            /**
             * Online
             * @default false
             */
            online?: boolean;
            /**
             * Capacity
             * @default null
             */
            capacity?: number | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on?: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on?: string;
        };
        /**
         * Try
         * @description One call: the receiver's status, or our word for why there was none (timeout, connection, certificate, address_refused).
         */
        Try: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Status */
            status: number | null;
            /** Error */
            error: string | null;
            /** Ms */
            ms: number;
        };
        /**
         * UnitIn
         * @description A new unit; its name and parents hold from its first day.
         */
        UnitIn: {
            /** Code */
            code: string;
            kind: components["schemas"]["api__units__unit__Kind"];
            side: components["schemas"]["Side"];
            /**
             * Province Id
             * @default null
             */
            province_id?: string | null;
            /**
             * Started On
             * Format: date
             */
            started_on: string;
            name: components["schemas"]["NameIn"];
            /**
             * Part Of
             * @default null
             */
            part_of?: string | null;
            /**
             * Directed By
             * @default null
             */
            directed_by?: string | null;
        };
        /**
         * UnitOut
         * @description A unit as it was on the day asked for, with the units that it was part of and directed by.
         */
        UnitOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            kind: components["schemas"]["api__units__unit__Kind"];
            side: components["schemas"]["Side"];
            /** Province */
            province: string | null;
            /** Name */
            name: string;
            /** Name En */
            name_en: string | null;
            /**
             * Started On
             * Format: date
             */
            started_on: string;
            /** Ended On */
            ended_on: string | null;
            /** Part Of */
            part_of: string | null;
            /** Directed By */
            directed_by: string | null;
            /**
             * Derived
             * @description no source gave this name
             */
            derived: boolean;
            /** Sample */
            sample: boolean;
        };
        /**
         * UnitRecord
         * @description One unit, alone.
         */
        UnitRecord: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            kind: components["schemas"]["api__units__unit__Kind"];
            side: components["schemas"]["Side"];
            /** Province */
            province: string | null;
            /** Name */
            name: string;
            /** Name En */
            name_en: string | null;
            /**
             * Started On
             * Format: date
             */
            started_on: string;
            /** Ended On */
            ended_on: string | null;
            /** Part Of */
            part_of: string | null;
            /** Directed By */
            directed_by: string | null;
            /**
             * Derived
             * @description no source gave this name
             */
            derived: boolean;
            /** Sample */
            sample: boolean;
            /** Version */
            version: number;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
        };
        /**
         * UnitRef
         * @description A unit by name.
         */
        UnitRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        /**
         * UnreadLine
         * @description A line that found no place in the draft, and why; `line` counts from 1.
         */
        UnreadLine: {
            /** Line */
            line: number;
            /** Text */
            text: string;
            /** Reason */
            reason: string;
        };
        /**
         * UserEditPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        UserEditPatch: {
            /** Display Name */
            display_name?: string;
            /** Disabled */
            disabled?: boolean;
        };
        /**
         * UserIn
         * @description A new person. The first password is made by us; roles are memberships of their own.
         */
        UserIn: {
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
        };
        /**
         * UserMade
         * @description The new account with its password.
         */
        UserMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
            /** Disabled */
            disabled: boolean;
            /**
             * Password
             * @description shown this once; null in the replay of an answer
             */
            password: string | null;
        };
        /**
         * UserOut
         * @description An account without its secrets.
         */
        UserOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
            /** Disabled */
            disabled: boolean;
        };
        /**
         * UserRef
         * @description Who signed in.
         */
        UserRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
        };
        /**
         * WebhookEditPatch
         * @description Merge patch (RFC 7396): what is absent stays, null clears.
         */
        WebhookEditPatch: {
            /**
             * Url
             * @example https://he-thong.example/phoihop
             */
            url?: string;
            /**
             * Types
             * @description none: all of them
             */
            types?: ("activity.created" | "activity.updated" | "activity.withdrawn" | "attestation.created" | "attestation.deleted" | "attestation.updated" | "campaign.created" | "campaign.updated" | "clause.created" | "clause.deleted" | "clause.updated" | "client_key.created" | "client_key.updated" | "delegation.created" | "delegation.updated" | "hold.created" | "hold.updated" | "membership.created" | "membership.updated" | "party.created" | "party.deleted" | "party.updated" | "programme.created" | "programme.updated" | "province.created" | "province.updated" | "province_name.created" | "province_name.updated" | "release.created" | "release.updated" | "reorganisation.created" | "reorganisation.updated" | "service_account.created" | "service_account.updated" | "signature.created" | "signature.deleted" | "signature.updated" | "source.created" | "source.updated" | "succession.created" | "succession.updated" | "training_event.created" | "training_event.updated" | "unit.created" | "unit.updated" | "unit_code.created" | "unit_code.updated" | "unit_name.created" | "unit_name.updated" | "unit_parent.created" | "unit_parent.updated" | "user.created" | "user.updated")[];
            /**
             * Status
             * @enum {string}
             */
            status?: "active" | "paused";
        };
        /**
         * WebhookIn
         * @description Where to and what. Events are told from the registration on.
         */
        WebhookIn: {
            /**
             * Url
             * @example https://he-thong.example/phoihop
             */
            url: string;
            /**
             * Types
             * @description none: all of them
             */
            types?: ("activity.created" | "activity.updated" | "activity.withdrawn" | "attestation.created" | "attestation.deleted" | "attestation.updated" | "campaign.created" | "campaign.updated" | "clause.created" | "clause.deleted" | "clause.updated" | "client_key.created" | "client_key.updated" | "delegation.created" | "delegation.updated" | "hold.created" | "hold.updated" | "membership.created" | "membership.updated" | "party.created" | "party.deleted" | "party.updated" | "programme.created" | "programme.updated" | "province.created" | "province.updated" | "province_name.created" | "province_name.updated" | "release.created" | "release.updated" | "reorganisation.created" | "reorganisation.updated" | "service_account.created" | "service_account.updated" | "signature.created" | "signature.deleted" | "signature.updated" | "source.created" | "source.updated" | "succession.created" | "succession.updated" | "training_event.created" | "training_event.updated" | "unit.created" | "unit.updated" | "unit_code.created" | "unit_code.updated" | "unit_name.created" | "unit_name.updated" | "unit_parent.created" | "unit_parent.updated" | "user.created" | "user.updated")[];
        };
        /**
         * WebhookMade
         * @description The new webhook with its keys: `secret` for v1, `public_key` for v1a.
         */
        WebhookMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Principal Id
             * Format: uuid
             */
            principal_id: string;
            /** Unit Id */
            unit_id: string | null;
            /** Url */
            url: string;
            /** Types */
            types: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "stopped";
            /** Reason */
            reason: ("gone" | "failing") | null;
            /** Failures */
            failures: number;
            /** Resumes At */
            resumes_at: string | null;
            /** Rotated At */
            rotated_at: string | null;
            /**
             * Secret
             * @description shown this once; null in the replay of an answer
             */
            secret: string | null;
            /** Public Key */
            public_key: string;
        };
        /**
         * WebhookOut
         * @description A webhook without its secret. `failures`: calls in a row that came to nothing; `reason`: why it stopped.
         */
        WebhookOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Sample */
            sample: boolean;
            /** Created At */
            created_at: unknown;
            /** Updated At */
            updated_at: unknown;
            /** May */
            may?: string[] | null;
            /**
             * Principal Id
             * Format: uuid
             */
            principal_id: string;
            /** Unit Id */
            unit_id: string | null;
            /** Url */
            url: string;
            /** Types */
            types: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "paused" | "stopped";
            /** Reason */
            reason: ("gone" | "failing") | null;
            /** Failures */
            failures: number;
            /** Resumes At */
            resumes_at: string | null;
            /** Rotated At */
            rotated_at: string | null;
        };
        /**
         * Who
         * @description A principal.
         */
        Who: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Client Id */
            client_id?: string | null;
        };
        /**
         * WorkItem
         * @description One thing to do. since: when it came to stand so, UTC; href: the object's path on this server.
         */
        WorkItem: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "campaign_draft" | "campaign_returned" | "campaign_approval" | "training_event_draft" | "programme_draft" | "programme_review" | "attestation_confirmation" | "programme_activation" | "batch_rejected" | "hold" | "reorganisation_confirmation";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Href */
            href: string;
        };
        /**
         * Status
         * @description Where a campaign stands; the moves table says what leads on.
         * @enum {string}
         */
        api__campaigns__campaign__Status: "draft" | "submitted" | "returned" | "approved" | "running" | "completed" | "cancelled";
        /**
         * Status
         * @description Where a programme stands; drafts and reviews are seen by their parties alone.
         * @enum {string}
         */
        api__programmes__programme__Status: "draft" | "in_review" | "signed" | "active" | "concluded";
        /**
         * Kind
         * @description What is held; a completed one counts as training_course, conference (workshops too) or retraining.
         * @enum {string}
         */
        api__training__training_event__Kind: "conference" | "workshop" | "course" | "retraining";
        /**
         * Status
         * @description Where an event stands; the moves table says what leads on.
         * @enum {string}
         */
        api__training__training_event__Status: "draft" | "open" | "running" | "completed" | "cancelled";
        /**
         * Heir
         * @description A successor and the fields of work it takes (empty: all that no other takes).
         */
        api__units__reorganisation__Heir: {
            /**
             * Unit
             * Format: uuid
             */
            unit: string;
            /** Code */
            code: string;
            /** Fields */
            fields: string[];
        };
        /**
         * Heir
         * @description A unit before or after this one, and the fields of work that passed (empty: all).
         */
        api__units__unit__Heir: {
            /**
             * Unit Id
             * Format: uuid
             */
            unit_id: string;
            /** Code */
            code: string;
            /**
             * Effective On
             * Format: date
             */
            effective_on: string;
            /** Fields */
            fields: string[];
        };
        /**
         * Kind
         * @description What kind of body a unit is.
         * @enum {string}
         */
        api__units__unit__Kind: "ministry" | "confederation" | "ministry_office" | "department" | "provincial_federation" | "provincial_department" | "industry_union" | "corporation_union" | "press_agency" | "grassroots_station" | "commune_union" | "other";
    };
    responses: {
        /** @description MALFORMED: The request cannot be read. */
        Malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/MALFORMED",
                 *       "title": "Nội dung gửi lên không đọc được",
                 *       "status": 400,
                 *       "detail": "Nội dung gửi lên không đọc được",
                 *       "code": "MALFORMED",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description UNAUTHENTICATED: Not signed in, or the session has ended. */
        Unauthenticated: {
            headers: {
                /** @description `Bearer` */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/UNAUTHENTICATED",
                 *       "title": "Chưa đăng nhập hoặc phiên đã hết hạn",
                 *       "status": 401,
                 *       "detail": "Chưa đăng nhập hoặc phiên đã hết hạn",
                 *       "code": "UNAUTHENTICATED",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description FORBIDDEN: Not allowed. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/FORBIDDEN",
                 *       "title": "Không có quyền thực hiện",
                 *       "status": 403,
                 *       "detail": "Không có quyền thực hiện",
                 *       "code": "FORBIDDEN",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description NOT_FOUND: Not found. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/NOT_FOUND",
                 *       "title": "Không tìm thấy",
                 *       "status": 404,
                 *       "detail": "Không tìm thấy",
                 *       "code": "NOT_FOUND",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description METHOD_NOT_ALLOWED: Method not allowed here. */
        MethodNotAllowed: {
            headers: {
                /** @description the methods that the path knows */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/METHOD_NOT_ALLOWED",
                 *       "title": "Phương thức không được hỗ trợ ở địa chỉ này",
                 *       "status": 405,
                 *       "detail": "Phương thức không được hỗ trợ ở địa chỉ này",
                 *       "code": "METHOD_NOT_ALLOWED",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description NOT_ACCEPTABLE: No acceptable media type. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/NOT_ACCEPTABLE",
                 *       "title": "Không có định dạng phù hợp với yêu cầu",
                 *       "status": 406,
                 *       "detail": "Không có định dạng phù hợp với yêu cầu",
                 *       "code": "NOT_ACCEPTABLE",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description CONFLICT: Conflicts with what is there. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/CONFLICT",
                 *       "title": "Trùng với dữ liệu đã có",
                 *       "status": 409,
                 *       "detail": "Trùng với dữ liệu đã có",
                 *       "code": "CONFLICT",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description STALE_VERSION: Somebody changed it meanwhile; load it again. */
        StaleVersion: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/STALE_VERSION",
                 *       "title": "Dữ liệu đã được người khác sửa, hãy tải lại",
                 *       "status": 412,
                 *       "detail": "Dữ liệu đã được người khác sửa, hãy tải lại",
                 *       "code": "STALE_VERSION",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description PAYLOAD_TOO_LARGE: The request is too large. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/PAYLOAD_TOO_LARGE",
                 *       "title": "Nội dung gửi lên vượt giới hạn",
                 *       "status": 413,
                 *       "detail": "Nội dung gửi lên vượt giới hạn",
                 *       "code": "PAYLOAD_TOO_LARGE",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description UNSUPPORTED_MEDIA_TYPE: Unsupported media type. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/UNSUPPORTED_MEDIA_TYPE",
                 *       "title": "Kiểu nội dung không được hỗ trợ",
                 *       "status": 415,
                 *       "detail": "Kiểu nội dung không được hỗ trợ",
                 *       "code": "UNSUPPORTED_MEDIA_TYPE",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description INVALID: Some values are not valid. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/INVALID",
                 *       "title": "Dữ liệu chưa hợp lệ",
                 *       "status": 422,
                 *       "detail": "Dữ liệu chưa hợp lệ",
                 *       "code": "INVALID",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description PRECONDITION_REQUIRED: If-Match is missing: send the ETag you have read. */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/PRECONDITION_REQUIRED",
                 *       "title": "Thiếu If-Match: hãy gửi kèm ETag đã đọc",
                 *       "status": 428,
                 *       "detail": "Thiếu If-Match: hãy gửi kèm ETag đã đọc",
                 *       "code": "PRECONDITION_REQUIRED",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description RATE_LIMITED: Too many requests, try again later. */
        RateLimited: {
            headers: {
                /** @description seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/RATE_LIMITED",
                 *       "title": "Quá nhiều yêu cầu, hãy thử lại sau",
                 *       "status": 429,
                 *       "detail": "Quá nhiều yêu cầu, hãy thử lại sau",
                 *       "code": "RATE_LIMITED",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description UNAVAILABLE: Temporarily unavailable, try again. */
        Unavailable: {
            headers: {
                /** @description seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/v1/problems/UNAVAILABLE",
                 *       "title": "Hệ thống tạm thời chưa phục vụ được, hãy thử lại",
                 *       "status": 503,
                 *       "detail": "Hệ thống tạm thời chưa phục vụ được, hãy thử lại",
                 *       "code": "UNAVAILABLE",
                 *       "instance": "/api/v1/units",
                 *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "errors": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_activities: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                count?: boolean;
                sort?: string;
                as_of?: string;
                q?: string;
                unit_id?: string[];
                programme_id?: string[];
                source_id?: string[];
                campaign_id?: string[];
                kind?: string[];
                status?: ("counted" | "held" | "withdrawn")[];
                external_id?: string[];
                occurred_on_from?: string;
                occurred_on_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "external_id": "Nội dung",
                     *           "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "kind": "Nội dung",
                     *           "occurred_on": "2018-05-01",
                     *           "starts_at": "2018-05-01T08:00:00+07:00",
                     *           "ended_on": "2018-05-01",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "clauses": [
                     *             "Nội dung"
                     *           ],
                     *           "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "topic": "Nội dung",
                     *           "audience": [
                     *             "Nội dung"
                     *           ],
                     *           "channel": "Nội dung",
                     *           "place": "Nội dung",
                     *           "outlet": "Nội dung",
                     *           "priority": "Nội dung",
                     *           "rerun": false,
                     *           "quantity": 1,
                     *           "minutes": 1,
                     *           "copies": 1,
                     *           "attendances": 1,
                     *           "attendances_female": 1,
                     *           "attendances_members": 1,
                     *           "persons": 1,
                     *           "persons_female": 1,
                     *           "entries": 1,
                     *           "reach": 1,
                     *           "amount_vnd": 1,
                     *           "evidence": [
                     *             "Nội dung"
                     *           ],
                     *           "note": "Nội dung",
                     *           "revision": 1,
                     *           "status": "counted",
                     *           "reason": "Chưa đủ căn cứ",
                     *           "sample": false,
                     *           "version": 1,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ActivityOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_activity: {
        parameters: {
            query?: {
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "external_id": "Nội dung",
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "Nội dung",
                     *       "occurred_on": "2018-05-01",
                     *       "starts_at": "2018-05-01T08:00:00+07:00",
                     *       "ended_on": "2018-05-01",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "clauses": [
                     *         "Nội dung"
                     *       ],
                     *       "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "topic": "Nội dung",
                     *       "audience": [
                     *         "Nội dung"
                     *       ],
                     *       "channel": "Nội dung",
                     *       "place": "Nội dung",
                     *       "outlet": "Nội dung",
                     *       "priority": "Nội dung",
                     *       "rerun": false,
                     *       "quantity": 1,
                     *       "minutes": 1,
                     *       "copies": 1,
                     *       "attendances": 1,
                     *       "attendances_female": 1,
                     *       "attendances_members": 1,
                     *       "persons": 1,
                     *       "persons_female": 1,
                     *       "entries": 1,
                     *       "reach": 1,
                     *       "amount_vnd": 1,
                     *       "evidence": [
                     *         "Nội dung"
                     *       ],
                     *       "note": "Nội dung",
                     *       "revision": 1,
                     *       "status": "counted",
                     *       "reason": "Chưa đủ căn cứ",
                     *       "sample": false,
                     *       "version": 1,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityRecord"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_activity_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                actor?: string[];
                unit?: string[];
                table?: string[];
                object?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "Nội dung",
                     *           "version": 1,
                     *           "digest": "Nội dung",
                     *           "before": {}
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ChangeOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_leaves: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                actor?: string[];
                action?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "index": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_kind": "Nội dung",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "changes": 1,
                     *           "root": "Nội dung",
                     *           "hash": "Nội dung"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_LeafOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_receipt: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "index": 1,
                     *       "at": "2018-05-01T08:00:00+07:00",
                     *       "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "action": "Nội dung",
                     *       "request_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "changes": 1,
                     *       "root": "Nội dung",
                     *       "hash": "Nội dung",
                     *       "size": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ReceiptOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_receipt_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                object?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                index: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1,
                     *       "user": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "username": "ldld_an_giang",
                     *         "display_name": "Nội dung"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Signed"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "refreshed_at": null,
                     *           "expires_at": null,
                     *           "client": "Nội dung",
                     *           "current": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SessionOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ldld_an_giang",
                 *       "password": "mot-mat-khau-du-dai",
                 *       "otp": null
                 *     }
                 */
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1,
                     *       "user": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "username": "ldld_an_giang",
                     *         "display_name": "Nội dung"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Signed"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    machine_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "eyJhbGciOiJFUzI1NiJ9.e30.c2ln",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MachineToken"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_campaigns: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description words to search, tones ignored */
                q?: string;
                id?: string[];
                unit_id?: string[];
                programme_id?: string[];
                status?: components["schemas"]["api__campaigns__campaign__Status"][];
                starts_on_from?: string;
                starts_on_to?: string;
                ends_on_from?: string;
                ends_on_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "theme": "Nội dung",
                     *           "audience": [
                     *             "union_members"
                     *           ],
                     *           "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "starts_on": "2018-05-01",
                     *           "ends_on": "2018-05-01",
                     *           "status": "draft",
                     *           "reason": "Chưa đủ căn cứ"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CampaignOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_campaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "title": "Tuyên truyền Luật Công đoàn",
                 *       "theme": null,
                 *       "audience": [
                 *         "union_members"
                 *       ],
                 *       "key_date_id": null,
                 *       "task_id": null,
                 *       "starts_on": "2018-05-01",
                 *       "ends_on": "2018-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["CampaignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_campaign: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    amend_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "title": "Tuyên truyền Luật Công đoàn",
                 *       "theme": null,
                 *       "audience": [
                 *         "union_members"
                 *       ],
                 *       "key_date_id": null,
                 *       "task_id": null,
                 *       "starts_on": "2018-05-01",
                 *       "ends_on": "2018-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["CampaignPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    approve_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa đủ căn cứ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_campaign_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa đủ căn cứ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_campaign: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "theme": "Nội dung",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "key_date_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "task_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["CampaignOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_codes: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "vi": "Nội dung",
                     *           "en": "Nội dung"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CodeList"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_delegations: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                unit_id?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "starts_on": "2018-05-01",
                     *           "ends_on": "2018-05-01",
                     *           "basis": "Nội dung",
                     *           "grantor": "Nội dung"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DelegationOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_delegation: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends_on": "2018-05-01",
                 *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "starts_on": "2018-05-01",
                 *       "basis": "Nội dung"
                 *     }
                 */
                "application/json": components["schemas"]["DelegationIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "basis": "Nội dung",
                     *       "grantor": "Nội dung"
                     *     }
                     */
                    "application/json": components["schemas"]["DelegationOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_delegation: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "basis": "Nội dung",
                     *       "grantor": "Nội dung"
                     *     }
                     */
                    "application/json": components["schemas"]["DelegationOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_delegation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends_on": "2018-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["DelegationEditPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "basis": "Nội dung",
                     *       "grantor": "Nội dung"
                     *     }
                     */
                    "application/json": components["schemas"]["DelegationOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_delegation_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_events: {
        parameters: {
            query?: {
                /** @description `next` of the answer before, or tree:<size> as a list's As-Of; none: from the start */
                after?: string;
                types?: ("activity.created" | "activity.updated" | "activity.withdrawn" | "attestation.created" | "attestation.deleted" | "attestation.updated" | "campaign.created" | "campaign.updated" | "clause.created" | "clause.deleted" | "clause.updated" | "client_key.created" | "client_key.updated" | "delegation.created" | "delegation.updated" | "hold.created" | "hold.updated" | "membership.created" | "membership.updated" | "party.created" | "party.deleted" | "party.updated" | "programme.created" | "programme.updated" | "province.created" | "province.updated" | "province_name.created" | "province_name.updated" | "release.created" | "release.updated" | "reorganisation.created" | "reorganisation.updated" | "service_account.created" | "service_account.updated" | "signature.created" | "signature.deleted" | "signature.updated" | "source.created" | "source.updated" | "succession.created" | "succession.updated" | "training_event.created" | "training_event.updated" | "unit.created" | "unit.updated" | "unit_code.created" | "unit_code.updated" | "unit_name.created" | "unit_name.updated" | "unit_parent.created" | "unit_parent.updated" | "user.created" | "user.updated")[];
                /** @description events at most */
                limit?: number;
                /** @description seconds to wait for the first event */
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "4711-190001",
                     *           "type": "activity.created",
                     *           "timestamp": "2018-05-01T08:00:00+07:00",
                     *           "data": {
                     *             "object": "Nội dung",
                     *             "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "version": 1,
                     *             "action": "Nội dung",
                     *             "leaf": 1,
                     *             "href": "Nội dung"
                     *           }
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_holds: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                unit_id?: string[];
                code?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "params": {},
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "activity": {
                     *             "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "external_id": "Nội dung",
                     *             "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "kind": "Nội dung",
                     *             "occurred_on": "2018-05-01",
                     *             "starts_at": "2018-05-01T08:00:00+07:00",
                     *             "ended_on": "2018-05-01",
                     *             "title": "Tuyên truyền Luật Công đoàn",
                     *             "clauses": [
                     *               "Nội dung"
                     *             ],
                     *             "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "topic": "Nội dung",
                     *             "audience": [
                     *               "Nội dung"
                     *             ],
                     *             "channel": "Nội dung",
                     *             "place": "Nội dung",
                     *             "outlet": "Nội dung",
                     *             "priority": "Nội dung",
                     *             "rerun": false,
                     *             "quantity": 1,
                     *             "minutes": 1,
                     *             "copies": 1,
                     *             "attendances": 1,
                     *             "attendances_female": 1,
                     *             "attendances_members": 1,
                     *             "persons": 1,
                     *             "persons_female": 1,
                     *             "entries": 1,
                     *             "reach": 1,
                     *             "amount_vnd": 1,
                     *             "evidence": [
                     *               "Nội dung"
                     *             ],
                     *             "note": "Nội dung",
                     *             "revision": 1,
                     *             "status": "counted",
                     *             "reason": "Chưa đủ căn cứ",
                     *             "sample": false,
                     *             "version": 1,
                     *             "created_at": "2018-05-01T08:00:00+07:00",
                     *             "updated_at": "2018-05-01T08:00:00+07:00"
                     *           },
                     *           "status": "waiting",
                     *           "reason": "Chưa đủ căn cứ",
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_HoldOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_hold: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "params": {},
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "activity": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "external_id": "Nội dung",
                     *         "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "kind": "Nội dung",
                     *         "occurred_on": "2018-05-01",
                     *         "starts_at": "2018-05-01T08:00:00+07:00",
                     *         "ended_on": "2018-05-01",
                     *         "title": "Tuyên truyền Luật Công đoàn",
                     *         "clauses": [
                     *           "Nội dung"
                     *         ],
                     *         "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "topic": "Nội dung",
                     *         "audience": [
                     *           "Nội dung"
                     *         ],
                     *         "channel": "Nội dung",
                     *         "place": "Nội dung",
                     *         "outlet": "Nội dung",
                     *         "priority": "Nội dung",
                     *         "rerun": false,
                     *         "quantity": 1,
                     *         "minutes": 1,
                     *         "copies": 1,
                     *         "attendances": 1,
                     *         "attendances_female": 1,
                     *         "attendances_members": 1,
                     *         "persons": 1,
                     *         "persons_female": 1,
                     *         "entries": 1,
                     *         "reach": 1,
                     *         "amount_vnd": 1,
                     *         "evidence": [
                     *           "Nội dung"
                     *         ],
                     *         "note": "Nội dung",
                     *         "revision": 1,
                     *         "status": "counted",
                     *         "reason": "Chưa đủ căn cứ",
                     *         "sample": false,
                     *         "version": 1,
                     *         "created_at": "2018-05-01T08:00:00+07:00",
                     *         "updated_at": "2018-05-01T08:00:00+07:00"
                     *       },
                     *       "status": "waiting",
                     *       "reason": "Chưa đủ căn cứ",
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_held: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "params": {},
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "activity": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "external_id": "Nội dung",
                     *         "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "kind": "Nội dung",
                     *         "occurred_on": "2018-05-01",
                     *         "starts_at": "2018-05-01T08:00:00+07:00",
                     *         "ended_on": "2018-05-01",
                     *         "title": "Tuyên truyền Luật Công đoàn",
                     *         "clauses": [
                     *           "Nội dung"
                     *         ],
                     *         "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "topic": "Nội dung",
                     *         "audience": [
                     *           "Nội dung"
                     *         ],
                     *         "channel": "Nội dung",
                     *         "place": "Nội dung",
                     *         "outlet": "Nội dung",
                     *         "priority": "Nội dung",
                     *         "rerun": false,
                     *         "quantity": 1,
                     *         "minutes": 1,
                     *         "copies": 1,
                     *         "attendances": 1,
                     *         "attendances_female": 1,
                     *         "attendances_members": 1,
                     *         "persons": 1,
                     *         "persons_female": 1,
                     *         "entries": 1,
                     *         "reach": 1,
                     *         "amount_vnd": 1,
                     *         "evidence": [
                     *           "Nội dung"
                     *         ],
                     *         "note": "Nội dung",
                     *         "revision": 1,
                     *         "status": "counted",
                     *         "reason": "Chưa đủ căn cứ",
                     *         "sample": false,
                     *         "version": 1,
                     *         "created_at": "2018-05-01T08:00:00+07:00",
                     *         "updated_at": "2018-05-01T08:00:00+07:00"
                     *       },
                     *       "status": "waiting",
                     *       "reason": "Chưa đủ căn cứ",
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    merge_held: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "params": {},
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "activity": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "external_id": "Nội dung",
                     *         "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "kind": "Nội dung",
                     *         "occurred_on": "2018-05-01",
                     *         "starts_at": "2018-05-01T08:00:00+07:00",
                     *         "ended_on": "2018-05-01",
                     *         "title": "Tuyên truyền Luật Công đoàn",
                     *         "clauses": [
                     *           "Nội dung"
                     *         ],
                     *         "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "topic": "Nội dung",
                     *         "audience": [
                     *           "Nội dung"
                     *         ],
                     *         "channel": "Nội dung",
                     *         "place": "Nội dung",
                     *         "outlet": "Nội dung",
                     *         "priority": "Nội dung",
                     *         "rerun": false,
                     *         "quantity": 1,
                     *         "minutes": 1,
                     *         "copies": 1,
                     *         "attendances": 1,
                     *         "attendances_female": 1,
                     *         "attendances_members": 1,
                     *         "persons": 1,
                     *         "persons_female": 1,
                     *         "entries": 1,
                     *         "reach": 1,
                     *         "amount_vnd": 1,
                     *         "evidence": [
                     *           "Nội dung"
                     *         ],
                     *         "note": "Nội dung",
                     *         "revision": 1,
                     *         "status": "counted",
                     *         "reason": "Chưa đủ căn cứ",
                     *         "sample": false,
                     *         "version": 1,
                     *         "created_at": "2018-05-01T08:00:00+07:00",
                     *         "updated_at": "2018-05-01T08:00:00+07:00"
                     *       },
                     *       "status": "waiting",
                     *       "reason": "Chưa đủ căn cứ",
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    reject_held: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa đủ căn cứ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "params": {},
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "activity": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "external_id": "Nội dung",
                     *         "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "kind": "Nội dung",
                     *         "occurred_on": "2018-05-01",
                     *         "starts_at": "2018-05-01T08:00:00+07:00",
                     *         "ended_on": "2018-05-01",
                     *         "title": "Tuyên truyền Luật Công đoàn",
                     *         "clauses": [
                     *           "Nội dung"
                     *         ],
                     *         "campaign_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "topic": "Nội dung",
                     *         "audience": [
                     *           "Nội dung"
                     *         ],
                     *         "channel": "Nội dung",
                     *         "place": "Nội dung",
                     *         "outlet": "Nội dung",
                     *         "priority": "Nội dung",
                     *         "rerun": false,
                     *         "quantity": 1,
                     *         "minutes": 1,
                     *         "copies": 1,
                     *         "attendances": 1,
                     *         "attendances_female": 1,
                     *         "attendances_members": 1,
                     *         "persons": 1,
                     *         "persons_female": 1,
                     *         "entries": 1,
                     *         "reach": 1,
                     *         "amount_vnd": 1,
                     *         "evidence": [
                     *           "Nội dung"
                     *         ],
                     *         "note": "Nội dung",
                     *         "revision": 1,
                     *         "status": "counted",
                     *         "reason": "Chưa đủ căn cứ",
                     *         "sample": false,
                     *         "version": 1,
                     *         "created_at": "2018-05-01T08:00:00+07:00",
                     *         "updated_at": "2018-05-01T08:00:00+07:00"
                     *       },
                     *       "status": "waiting",
                     *       "reason": "Chưa đủ căn cứ",
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_batches: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                id?: string[];
                unit_id?: string[];
                source_id?: string[];
                status?: string[];
                mode?: ("partial" | "atomic")[];
                status_code?: number[];
                created_at_from?: string;
                created_at_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "status": "Nội dung",
                     *           "mode": "Nội dung",
                     *           "status_code": 1,
                     *           "counts": {},
                     *           "by_code": [
                     *             {}
                     *           ],
                     *           "total": 1,
                     *           "processed": 1,
                     *           "receipt": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_BatchOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    push_batch: {
        parameters: {
            query?: {
                dry_run?: boolean;
                mode?: "partial" | "atomic";
                report?: "errors" | "full";
                unit?: string;
                programme?: string;
                kind?: string;
            };
            header?: {
                "idempotency-key"?: string | null;
                prefer?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "defaults": {},
                 *       "items": [
                 *         {
                 *           "kind": "loudspeaker_bulletin",
                 *           "external_id": "TT-2018-001",
                 *           "revision": 1,
                 *           "data": {
                 *             "title": "Bản tin Luật Công đoàn",
                 *             "occurred_on": "2018-05-01",
                 *             "clauses": [
                 *               "II.2"
                 *             ],
                 *             "minutes": 15,
                 *             "quantity": 1
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @example {} */
                    defaults?: {
                        unit?: string;
                        programme?: string;
                    };
                    items: ({
                        /** @example loudspeaker_bulletin */
                        kind: string;
                        /** @example TT-2018-001 */
                        external_id: string;
                        /** @example 1 */
                        revision?: number;
                        /**
                         * @description the fields of the kind: GET /codes/kinds
                         * @example {
                         *       "title": "Bản tin Luật Công đoàn",
                         *       "occurred_on": "2018-05-01",
                         *       "clauses": [
                         *         "II.2"
                         *       ],
                         *       "minutes": 15,
                         *       "quantity": 1
                         *     }
                         */
                        data?: Record<string, never>;
                    } | unknown)[];
                };
                "application/x-ndjson": string;
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Dry run: the report that a push of the same rows would get; nothing is written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            /** @description Every row is stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            /** @description The batch waits for its turn: Location tells where it stands. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            /** @description Some rows are stored; the report names the others and what is wrong with each. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, as it was answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report, as it was answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_batch_report: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    reprocess_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch waits for its turn: Location tells where it stands. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": null,
                     *       "status": "Nội dung",
                     *       "dry_run": false,
                     *       "mode": "partial",
                     *       "counts": {
                     *         "received": 1,
                     *         "created": 1,
                     *         "updated": 1,
                     *         "unchanged": 1,
                     *         "held": 1,
                     *         "withdrawn": 1,
                     *         "rejected": 1,
                     *         "not_applied": 1
                     *       },
                     *       "by_code": [
                     *         {
                     *           "code": "LDLD-AN-GIANG",
                     *           "count": 1,
                     *           "first": [
                     *             1
                     *           ]
                     *         }
                     *       ],
                     *       "rows": [
                     *         {
                     *           "index": 1,
                     *           "line": null,
                     *           "external_id": null,
                     *           "kind": null,
                     *           "status": "created",
                     *           "would_status": "created",
                     *           "id": null,
                     *           "errors": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "severity": "error",
                     *               "pointer": "Nội dung",
                     *               "column": "Nội dung",
                     *               "detail": "Dữ liệu chưa hợp lệ",
                     *               "params": {},
                     *               "action": "Nội dung"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "progress": {
                     *         "processed": 1,
                     *         "total": 1
                     *       },
                     *       "failure": null,
                     *       "receipts": [
                     *         1
                     *       ],
                     *       "receipt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string | null;
                        status?: string;
                        dry_run: boolean;
                        /** @enum {unknown} */
                        mode: "partial" | "atomic";
                        /** @description `received` is the sum of the others */
                        counts: {
                            received: number;
                            created: number;
                            updated: number;
                            unchanged: number;
                            held: number;
                            withdrawn: number;
                            rejected: number;
                            not_applied: number;
                        };
                        by_code: {
                            code: string;
                            count: number;
                            first: number[];
                        }[];
                        rows: {
                            index: number;
                            line: number | null;
                            external_id: string | null;
                            kind: string | null;
                            /** @enum {unknown} */
                            status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** @enum {unknown} */
                            would_status?: "created" | "updated" | "unchanged" | "held" | "withdrawn" | "rejected" | "not_applied";
                            /** Format: uuid */
                            id: string | null;
                            errors: {
                                code: string;
                                /** @enum {unknown} */
                                severity: "error" | "hold" | "warning";
                                pointer: string;
                                /** @description of a file, by its letter */
                                column?: string;
                                detail: string;
                                params: Record<string, never>;
                                action?: string;
                            }[];
                        }[];
                        /** @description of a batch that is worked off in turn, like receipts and failure */
                        progress?: {
                            processed: number;
                            total: number;
                        };
                        failure?: {
                            code: string;
                            detail: string;
                        } | null;
                        receipts?: number[];
                        receipt: number | null;
                    };
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_batch_rows: {
        parameters: {
            query?: {
                status?: string[];
                code?: string[];
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {}
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_dict_str__Any__"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_limits: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rows": 1,
                     *       "bytes": 1,
                     *       "most_rows": 1,
                     *       "most_bytes": 1,
                     *       "key_days": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Limits"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_records: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                source_id?: string[];
                external_id?: string[];
                updated_after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "group": "Nội dung",
                     *           "kind": "Nội dung",
                     *           "external_id": "Nội dung",
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "revision": 1,
                     *           "content_hash": "Nội dung",
                     *           "status": "Nội dung",
                     *           "updated_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RecordOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_schema: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                    "application/json": Record<string, never>;
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_feeds: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                unit_id?: string[];
                created_at_from?: string;
                created_at_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "batches": 1,
                     *           "last_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "last_at": "2018-05-01T08:00:00+07:00",
                     *           "last_status_code": 1,
                     *           "counts": {},
                     *           "by_code": [
                     *             {
                     *               "code": "LDLD-AN-GIANG",
                     *               "count": 1
                     *             }
                     *           ],
                     *           "sample": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_FeedOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_template: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                at?: string;
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "name": "Liên đoàn Lao động tỉnh An Giang",
                     *         "client_id": "Nội dung"
                     *       },
                     *       "client": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "name": "Liên đoàn Lao động tỉnh An Giang",
                     *         "client_id": "Nội dung"
                     *       },
                     *       "memberships": [
                     *         {
                     *           "unit": {
                     *             "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "code": "LDLD-AN-GIANG",
                     *             "name": "Liên đoàn Lao động tỉnh An Giang"
                     *           },
                     *           "role": "Nội dung"
                     *         }
                     *       ],
                     *       "permissions": [
                     *         "Nội dung"
                     *       ],
                     *       "otp_due": false
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    set_otp: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secret": null,
                 *       "code": null
                 *     }
                 */
                "application/json": components["schemas"]["OtpIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "Nội dung",
                     *       "uri": "Nội dung",
                     *       "active": false
                     *     }
                     */
                    "application/json": components["schemas"]["OtpOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "Nội dung",
                 *       "new": "Nội dung"
                 *     }
                 */
                "application/json": components["schemas"]["NewPasswordInput"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "campaign_draft",
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "since": "2018-05-01T08:00:00+07:00",
                     *           "href": "Nội dung"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_WorkItem_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_memberships: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                principal_id?: string[];
                unit_id?: string[];
                role?: ("viewer" | "contributor" | "coordinator" | "leader" | "machine" | "auditor" | "admin")[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "role": "Nội dung",
                     *           "starts_on": "2018-05-01",
                     *           "ends_on": "2018-05-01"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_MembershipOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_membership: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends_on": null,
                 *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "unit_id": null,
                 *       "role": "viewer",
                 *       "starts_on": "2018-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["MembershipIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "role": "Nội dung",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01"
                     *     }
                     */
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_membership: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "role": "Nội dung",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01"
                     *     }
                     */
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_membership: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends_on": null
                 *     }
                 */
                "application/json": components["schemas"]["MembershipEditPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "role": "Nội dung",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01"
                     *     }
                     */
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_membership_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_programmes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description words to search, tones ignored */
                q?: string;
                id?: string[];
                code?: string[];
                level?: components["schemas"]["Level"][];
                status?: components["schemas"]["api__programmes__programme__Status"][];
                parent_id?: string[];
                starts_on_from?: string;
                starts_on_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "code_number": "Nội dung",
                     *           "code_notation": "Nội dung",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "level": "central",
                     *           "status": "draft",
                     *           "starts_on": "2018-05-01",
                     *           "ends_on": "2018-05-01",
                     *           "legal_bases": [
                     *             {}
                     *           ],
                     *           "recipients": [
                     *             "Nội dung"
                     *           ],
                     *           "arrival": {},
                     *           "parties": [
                     *             {
                     *               "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *               "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *               "side": "Nội dung",
                     *               "signatory_office": "Nội dung",
                     *               "signatory_capacity": "Nội dung",
                     *               "signatory_name": "Nội dung"
                     *             }
                     *           ],
                     *           "content_hash": "Nội dung",
                     *           "reason": "Chưa đủ căn cứ"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProgrammeOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_programme: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Tuyên truyền Luật Công đoàn",
                 *       "level": "central",
                 *       "code": null,
                 *       "code_number": null,
                 *       "code_notation": null,
                 *       "parent_id": null,
                 *       "successor_of": null,
                 *       "starts_on": null,
                 *       "ends_on": null,
                 *       "legal_bases": [
                 *         {
                 *           "text": "Nội dung",
                 *           "instruments": [
                 *             {
                 *               "title": "Tuyên truyền Luật Công đoàn",
                 *               "number": null,
                 *               "issued_on": null
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "recipients": [
                 *         "Nội dung"
                 *       ],
                 *       "arrival": null,
                 *       "parties": [
                 *         {
                 *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *           "focal_unit_id": null,
                 *           "signatory_office": null,
                 *           "signatory_capacity": null,
                 *           "signatory_name": null
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    import_programme: {
        parameters: {
            query?: {
                /** @description only try: 200, nothing is stored */
                dry_run?: boolean;
            };
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description the file */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Dry run: nothing is written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "programme": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "version": 1,
                     *         "sample": false,
                     *         "created_at": "2018-05-01T08:00:00+07:00",
                     *         "updated_at": "2018-05-01T08:00:00+07:00",
                     *         "may": [
                     *           "Nội dung"
                     *         ],
                     *         "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "code": "LDLD-AN-GIANG",
                     *         "code_number": "Nội dung",
                     *         "code_notation": "Nội dung",
                     *         "title": "Tuyên truyền Luật Công đoàn",
                     *         "level": "central",
                     *         "status": "draft",
                     *         "starts_on": "2018-05-01",
                     *         "ends_on": "2018-05-01",
                     *         "legal_bases": [
                     *           {}
                     *         ],
                     *         "recipients": [
                     *           "Nội dung"
                     *         ],
                     *         "arrival": {},
                     *         "parties": [
                     *           {
                     *             "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "side": "Nội dung",
                     *             "signatory_office": "Nội dung",
                     *             "signatory_capacity": "Nội dung",
                     *             "signatory_name": "Nội dung"
                     *           }
                     *         ],
                     *         "content_hash": "Nội dung",
                     *         "reason": "Chưa đủ căn cứ"
                     *       },
                     *       "lines": [
                     *         "Nội dung"
                     *       ],
                     *       "taken": [
                     *         "Nội dung"
                     *       ],
                     *       "unread": [
                     *         {
                     *           "line": 1,
                     *           "text": "Nội dung",
                     *           "reason": "Chưa đủ căn cứ"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "programme": {
                     *         "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "version": 1,
                     *         "sample": false,
                     *         "created_at": "2018-05-01T08:00:00+07:00",
                     *         "updated_at": "2018-05-01T08:00:00+07:00",
                     *         "may": [
                     *           "Nội dung"
                     *         ],
                     *         "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *         "code": "LDLD-AN-GIANG",
                     *         "code_number": "Nội dung",
                     *         "code_notation": "Nội dung",
                     *         "title": "Tuyên truyền Luật Công đoàn",
                     *         "level": "central",
                     *         "status": "draft",
                     *         "starts_on": "2018-05-01",
                     *         "ends_on": "2018-05-01",
                     *         "legal_bases": [
                     *           {}
                     *         ],
                     *         "recipients": [
                     *           "Nội dung"
                     *         ],
                     *         "arrival": {},
                     *         "parties": [
                     *           {
                     *             "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *             "side": "Nội dung",
                     *             "signatory_office": "Nội dung",
                     *             "signatory_capacity": "Nội dung",
                     *             "signatory_name": "Nội dung"
                     *           }
                     *         ],
                     *         "content_hash": "Nội dung",
                     *         "reason": "Chưa đủ căn cứ"
                     *       },
                     *       "lines": [
                     *         "Nội dung"
                     *       ],
                     *       "taken": [
                     *         "Nội dung"
                     *       ],
                     *       "unread": [
                     *         {
                     *           "line": 1,
                     *           "text": "Nội dung",
                     *           "reason": "Chưa đủ căn cứ"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Imported"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_programme: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    amend_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Tuyên truyền Luật Công đoàn",
                 *       "level": "central",
                 *       "code": null,
                 *       "code_number": null,
                 *       "code_notation": null,
                 *       "parent_id": null,
                 *       "successor_of": null,
                 *       "starts_on": null,
                 *       "ends_on": null,
                 *       "legal_bases": [
                 *         {
                 *           "text": "Nội dung",
                 *           "instruments": [
                 *             {
                 *               "title": "Tuyên truyền Luật Công đoàn",
                 *               "number": null,
                 *               "issued_on": null
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "recipients": [
                 *         "Nội dung"
                 *       ],
                 *       "arrival": null,
                 *       "parties": [
                 *         {
                 *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *           "focal_unit_id": null,
                 *           "signatory_office": null,
                 *           "signatory_capacity": null,
                 *           "signatory_name": null
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    activate_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_attestations: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "confirms_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "content_hash": "Nội dung",
                     *           "number": "1383/CTPH-TLĐ-BTTTT",
                     *           "signed_on": "2018-05-01",
                     *           "file_name": "Nội dung",
                     *           "media_type": "Nội dung",
                     *           "sha256": "Nội dung",
                     *           "size": 1,
                     *           "attested_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "sample": false,
                     *           "valid": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AttestationOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    attest_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description the file */
                    file: string;
                    /** Number */
                    number: string;
                    /**
                     * Signed On
                     * Format: date
                     */
                    signed_on: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_attestation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_programme_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_clauses: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                section?: string[];
                path?: string[];
                party_unit_id?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "path": "II.2",
                     *           "section": "Nội dung",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "text": "Nội dung",
                     *           "party_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "aligned_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "position": 1,
                     *           "sample": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ClauseOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_clause: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "path": "II.2",
                 *       "title": "",
                 *       "text": "",
                 *       "party_unit_id": null,
                 *       "aligned_id": null,
                 *       "position": null
                 *     }
                 */
                "application/json": components["schemas"]["ClauseIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "path": "II.2",
                     *       "section": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "text": "Nội dung",
                     *       "party_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "aligned_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "position": 1,
                     *       "sample": false,
                     *       "version": 1,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClauseRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_clause: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                clause: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "path": "II.2",
                     *       "section": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "text": "Nội dung",
                     *       "party_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "aligned_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "position": 1,
                     *       "sample": false,
                     *       "version": 1,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClauseRecord"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_clause: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
                clause: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    amend_clause: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
                clause: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "path": "II.2",
                 *       "title": "",
                 *       "text": "",
                 *       "party_unit_id": null,
                 *       "aligned_id": null,
                 *       "position": null
                 *     }
                 */
                "application/json": components["schemas"]["ClausePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "path": "II.2",
                     *       "section": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "text": "Nội dung",
                     *       "party_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "aligned_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "position": 1,
                     *       "sample": false,
                     *       "version": 1,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClauseRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    conclude_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    return_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa đủ căn cứ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_signatures: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "on_paper": false,
                     *           "content_hash": "Nội dung",
                     *           "signed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "signed_at": "2018-05-01T08:00:00+07:00",
                     *           "ordinal": 1,
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "office": "Nội dung",
                     *           "capacity": "Nội dung",
                     *           "delegation_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "number": "1383/CTPH-TLĐ-BTTTT",
                     *           "signed_on": "2018-05-01",
                     *           "sample": false,
                     *           "valid": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SignatureOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "office": null,
                 *       "capacity": null
                 *     }
                 */
                "application/json": components["schemas"]["SignatureIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    submit_programme: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "successor_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "code_number": "Nội dung",
                     *       "code_notation": "Nội dung",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "level": "central",
                     *       "status": "draft",
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "legal_bases": [
                     *         {}
                     *       ],
                     *       "recipients": [
                     *         "Nội dung"
                     *       ],
                     *       "arrival": {},
                     *       "parties": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "focal_unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "side": "Nội dung",
                     *           "signatory_office": "Nội dung",
                     *           "signatory_capacity": "Nội dung",
                     *           "signatory_name": "Nội dung"
                     *         }
                     *       ],
                     *       "content_hash": "Nội dung",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_provinces: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                valid_at?: string;
                code?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "gso_code": "Nội dung",
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "name_en": "Nội dung",
                     *           "type": "Nội dung",
                     *           "valid_from": "2018-05-01",
                     *           "valid_to": "2018-05-01",
                     *           "tile": {}
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProvinceOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_reorganisations: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                status?: ("prepared" | "confirmed")[];
                kind?: ("merge" | "split" | "rename" | "transfer" | "create" | "abolish")[];
                effective_on_from?: string;
                effective_on_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "effective_on": "2018-05-01",
                     *           "kind": "merge",
                     *           "legal_basis": "Nội dung",
                     *           "predecessors": [
                     *             {
                     *               "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *               "code": "LDLD-AN-GIANG"
                     *             }
                     *           ],
                     *           "successors": [
                     *             {
                     *               "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *               "code": "LDLD-AN-GIANG",
                     *               "fields": [
                     *                 "Nội dung"
                     *               ]
                     *             }
                     *           ],
                     *           "status": "prepared",
                     *           "submitted_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "confirmed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ReorganisationOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_reorganisation: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effective_on": "2018-05-01",
                 *       "kind": "merge",
                 *       "legal_basis": "Nội dung",
                 *       "predecessors": [
                 *         "Nội dung"
                 *       ],
                 *       "successors": [
                 *         {
                 *           "unit": "Nội dung",
                 *           "fields": [
                 *             "press"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReorganisationIn"];
            };
        };
        responses: {
            /** @description Dry run: nothing is written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "effective_on": "2018-05-01",
                     *       "kind": "merge",
                     *       "legal_basis": "Nội dung",
                     *       "predecessors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG"
                     *         }
                     *       ],
                     *       "successors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "fields": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ],
                     *       "status": "prepared",
                     *       "submitted_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "confirmed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"
                     *     }
                     */
                    "application/json": components["schemas"]["ReorganisationOut"] | components["schemas"]["Preview"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "effective_on": "2018-05-01",
                     *       "kind": "merge",
                     *       "legal_basis": "Nội dung",
                     *       "predecessors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG"
                     *         }
                     *       ],
                     *       "successors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "fields": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ],
                     *       "status": "prepared",
                     *       "submitted_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "confirmed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"
                     *     }
                     */
                    "application/json": components["schemas"]["ReorganisationOut"] | components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_reorganisation: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "effective_on": "2018-05-01",
                     *       "kind": "merge",
                     *       "legal_basis": "Nội dung",
                     *       "predecessors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG"
                     *         }
                     *       ],
                     *       "successors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "fields": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ],
                     *       "status": "prepared",
                     *       "submitted_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "confirmed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"
                     *     }
                     */
                    "application/json": components["schemas"]["ReorganisationOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_reorganisation_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    confirm_reorganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "effective_on": "2018-05-01",
                     *       "kind": "merge",
                     *       "legal_basis": "Nội dung",
                     *       "predecessors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG"
                     *         }
                     *       ],
                     *       "successors": [
                     *         {
                     *           "unit": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "fields": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ],
                     *       "status": "prepared",
                     *       "submitted_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "confirmed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"
                     *     }
                     */
                    "application/json": components["schemas"]["ReorganisationOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_roles: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "permission": "Nội dung",
                     *           "roles": {}
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_Granted_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    search_everywhere: {
        parameters: {
            query: {
                /** @description words to search, tones ignored */
                q: string;
                /** @description hits of each kind */
                limit?: number;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "kind": "unit",
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "code": "LDLD-AN-GIANG",
                     *           "href": "Nội dung"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_Found_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_service_accounts: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                id?: string[];
                unit_id?: string[];
                source_id?: string[];
                client_id?: string[];
                disabled?: boolean;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "client_id": "Nội dung",
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "disabled": false,
                     *           "secrets": [
                     *             {
                     *               "id": "Nội dung",
                     *               "created_at": "2018-05-01T08:00:00+07:00"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ServiceAccountOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_service_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "name": "Liên đoàn Lao động tỉnh An Giang",
                 *       "source": "system"
                 *     }
                 */
                "application/json": components["schemas"]["ServiceAccountIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "client_id": "Nội dung",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "disabled": false,
                     *       "secrets": [
                     *         {
                     *           "id": "Nội dung",
                     *           "created_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "client_secret": "Nội dung"
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_service_account: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "client_id": "Nội dung",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "disabled": false,
                     *       "secrets": [
                     *         {
                     *           "id": "Nội dung",
                     *           "created_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_service_account: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Liên đoàn Lao động tỉnh An Giang",
                 *       "disabled": false
                 *     }
                 */
                "application/json": components["schemas"]["ServiceAccountEditPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "source_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "client_id": "Nội dung",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "disabled": false,
                     *       "secrets": [
                     *         {
                     *           "id": "Nội dung",
                     *           "created_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceAccountOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_service_account_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_keys: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "kid": "Nội dung",
                     *           "jwk": {},
                     *           "created_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_KeyOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kty": "EC",
                 *       "crv": "P-256",
                 *       "x": "WKn-ZIGevcwGIyyrzFoZNBdaq9_TsqzGl96oc0CWuis",
                 *       "y": null,
                 *       "kid": null,
                 *       "use": "sig",
                 *       "alg": null
                 *     }
                 */
                "application/json": components["schemas"]["KeyIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kid": "Nội dung",
                     *       "jwk": {},
                     *       "created_at": "2018-05-01T08:00:00+07:00"
                     *     }
                     */
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_secret: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "Nội dung",
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "client_id": "Nội dung",
                     *       "client_secret": "Nội dung"
                     *     }
                     */
                    "application/json": components["schemas"]["SecretMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sources: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                id?: string[];
                unit_id?: string[];
                code?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "sample": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SourceOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_training_events: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description words to search, tones ignored */
                q?: string;
                unit_id?: string[];
                programme_id?: string[];
                kind?: components["schemas"]["api__training__training_event__Kind"][];
                status?: components["schemas"]["api__training__training_event__Status"][];
                starts_on_from?: string;
                starts_on_to?: string;
                ends_on_from?: string;
                ends_on_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "kind": "conference",
                     *           "title": "Tuyên truyền Luật Công đoàn",
                     *           "audience": [
                     *             "union_members"
                     *           ],
                     *           "venue": "Nội dung",
                     *           "online": false,
                     *           "capacity": 1,
                     *           "starts_on": "2018-05-01",
                     *           "ends_on": "2018-05-01",
                     *           "status": "draft",
                     *           "reason": "Chưa đủ căn cứ"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_TrainingEventOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_training_event: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "kind": "conference",
                 *       "title": "Tuyên truyền Luật Công đoàn",
                 *       "audience": [
                 *         "union_members"
                 *       ],
                 *       "venue": null,
                 *       "online": false,
                 *       "capacity": null,
                 *       "starts_on": "2018-05-01",
                 *       "ends_on": "2018-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["TrainingEventIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_training_event: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    amend_training_event: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                 *       "kind": "conference",
                 *       "title": "Tuyên truyền Luật Công đoàn",
                 *       "audience": [
                 *         "union_members"
                 *       ],
                 *       "venue": null,
                 *       "online": false,
                 *       "capacity": null,
                 *       "starts_on": "2018-05-01",
                 *       "ends_on": "2018-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["TrainingEventPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    announce_training_event: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_training_event: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Chưa đủ căn cứ"
                 *     }
                 */
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_training_event_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_training_event: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    start_training_event: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "kind": "conference",
                     *       "title": "Tuyên truyền Luật Công đoàn",
                     *       "audience": [
                     *         "union_members"
                     *       ],
                     *       "venue": "Nội dung",
                     *       "online": false,
                     *       "capacity": 1,
                     *       "starts_on": "2018-05-01",
                     *       "ends_on": "2018-05-01",
                     *       "status": "draft",
                     *       "reason": "Chưa đủ căn cứ"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingEventOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_units: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description words to search, tones ignored */
                q?: string;
                id?: string[];
                valid_at?: string;
                code?: string[];
                kind?: components["schemas"]["api__units__unit__Kind"][];
                side?: components["schemas"]["Side"][];
                province?: string[];
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "kind": "ministry",
                     *           "side": "union",
                     *           "province": "Nội dung",
                     *           "name": "Liên đoàn Lao động tỉnh An Giang",
                     *           "name_en": "Nội dung",
                     *           "started_on": "2018-05-01",
                     *           "ended_on": "2018-05-01",
                     *           "part_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "directed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "derived": false,
                     *           "sample": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_UnitOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "LDLD-AN-GIANG",
                 *       "kind": "ministry",
                 *       "side": "union",
                 *       "province_id": null,
                 *       "started_on": "2018-05-01",
                 *       "name": {
                 *         "vi": "Nội dung",
                 *         "en": null,
                 *         "short": null
                 *       },
                 *       "part_of": null,
                 *       "directed_by": null
                 *     }
                 */
                "application/json": components["schemas"]["UnitIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "kind": "ministry",
                     *       "side": "union",
                     *       "province": "Nội dung",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "name_en": "Nội dung",
                     *       "started_on": "2018-05-01",
                     *       "ended_on": "2018-05-01",
                     *       "part_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "directed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "derived": false,
                     *       "sample": false,
                     *       "version": 1,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UnitRecord"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_unit: {
        parameters: {
            query?: {
                valid_at?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "kind": "ministry",
                     *       "side": "union",
                     *       "province": "Nội dung",
                     *       "name": "Liên đoàn Lao động tỉnh An Giang",
                     *       "name_en": "Nội dung",
                     *       "started_on": "2018-05-01",
                     *       "ended_on": "2018-05-01",
                     *       "part_of": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "directed_by": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "derived": false,
                     *       "sample": false,
                     *       "version": 1,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UnitRecord"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_unit_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_unit_history: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "code": "LDLD-AN-GIANG",
                     *       "started_on": "2018-05-01",
                     *       "ended_on": "2018-05-01",
                     *       "names": [
                     *         {
                     *           "valid_from": "2018-05-01",
                     *           "vi": "Nội dung",
                     *           "en": "Nội dung",
                     *           "short": "Nội dung",
                     *           "derived": false
                     *         }
                     *       ],
                     *       "codes": [
                     *         {
                     *           "valid_from": "2018-05-01",
                     *           "scheme": "Nội dung",
                     *           "value": "Nội dung"
                     *         }
                     *       ],
                     *       "parents": [
                     *         {
                     *           "valid_from": "2018-05-01",
                     *           "line": "Nội dung",
                     *           "parent_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"
                     *         }
                     *       ],
                     *       "predecessors": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "effective_on": "2018-05-01",
                     *           "fields": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ],
                     *       "successors": [
                     *         {
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "code": "LDLD-AN-GIANG",
                     *           "effective_on": "2018-05-01",
                     *           "fields": [
                     *             "Nội dung"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description words to search, tones ignored */
                q?: string;
                id?: string[];
                username?: string[];
                disabled?: boolean;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "username": "ldld_an_giang",
                     *           "display_name": "Nội dung",
                     *           "disabled": false
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_UserOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ldld_an_giang",
                 *       "display_name": "Nội dung"
                 *     }
                 */
                "application/json": components["schemas"]["UserIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "username": "ldld_an_giang",
                     *       "display_name": "Nội dung",
                     *       "disabled": false,
                     *       "password": "mot-mat-khau-du-dai"
                     *     }
                     */
                    "application/json": components["schemas"]["UserMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_user: {
        parameters: {
            query?: {
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "username": "ldld_an_giang",
                     *       "display_name": "Nội dung",
                     *       "disabled": false
                     *     }
                     */
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_user: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "display_name": "Nội dung",
                 *       "disabled": false
                 *     }
                 */
                "application/json": components["schemas"]["UserEditPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "username": "ldld_an_giang",
                     *       "display_name": "Nội dung",
                     *       "disabled": false
                     *     }
                     */
                    "application/json": components["schemas"]["UserOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_user_changes: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                /** @description from this instant on */
                at_from?: string;
                /** @description up to this instant, included */
                at_to?: string;
                /**
                 * @description what was known then: an RFC 3339 instant, or tree:<size> as the answer's As-Of header gives it
                 * @example tree:1
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "leaf": 1,
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "actor_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "actor_name": "Nội dung",
                     *           "action": "Nội dung",
                     *           "table": "Nội dung",
                     *           "object_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "op": "c",
                     *           "version": 1,
                     *           "fields": [
                     *             {
                     *               "name": "Liên đoàn Lao động tỉnh An Giang",
                     *               "label": "Nội dung",
                     *               "before": null,
                     *               "after": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ObjectChange_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": "mot-mat-khau-du-dai"
                     *     }
                     */
                    "application/json": components["schemas"]["NewPassword"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_webhooks: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                unit_id?: string[];
                status?: ("active" | "paused" | "stopped")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "sample": false,
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "updated_at": "2018-05-01T08:00:00+07:00",
                     *           "may": [
                     *             "Nội dung"
                     *           ],
                     *           "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "url": "Nội dung",
                     *           "types": [
                     *             "Nội dung"
                     *           ],
                     *           "status": "active",
                     *           "reason": "gone",
                     *           "failures": 1,
                     *           "resumes_at": "2018-05-01T08:00:00+07:00",
                     *           "rotated_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_WebhookOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://he-thong.example/phoihop",
                 *       "types": [
                 *         "activity.created"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "url": "Nội dung",
                     *       "types": [
                     *         "Nội dung"
                     *       ],
                     *       "status": "active",
                     *       "reason": "gone",
                     *       "failures": 1,
                     *       "resumes_at": "2018-05-01T08:00:00+07:00",
                     *       "rotated_at": "2018-05-01T08:00:00+07:00",
                     *       "secret": "Nội dung",
                     *       "public_key": "Nội dung"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    get_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag at hand; 304 when it is still the current one */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "url": "Nội dung",
                     *       "types": [
                     *         "Nội dung"
                     *       ],
                     *       "status": "active",
                     *       "reason": "gone",
                     *       "failures": 1,
                     *       "resumes_at": "2018-05-01T08:00:00+07:00",
                     *       "rotated_at": "2018-05-01T08:00:00+07:00"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description The representation at hand is the current one. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    remove_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    edit_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that was read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://he-thong.example/phoihop",
                 *       "types": [
                 *         "activity.created"
                 *       ],
                 *       "status": "active"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookEditPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "url": "Nội dung",
                     *       "types": [
                     *         "Nội dung"
                     *       ],
                     *       "status": "active",
                     *       "reason": "gone",
                     *       "failures": 1,
                     *       "resumes_at": "2018-05-01T08:00:00+07:00",
                     *       "rotated_at": "2018-05-01T08:00:00+07:00"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                /** @description rows a page */
                limit?: number;
                /** @description cursor: `next` of the page before */
                after?: string;
                /** @description adds `total` */
                count?: boolean;
                /** @description column, `-` before it for descending */
                sort?: string;
                status?: ("pending" | "delivered" | "failed")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "event": {
                     *             "id": "4711-190001",
                     *             "type": "activity.created",
                     *             "timestamp": "2018-05-01T08:00:00+07:00",
                     *             "data": {
                     *               "object": "Nội dung",
                     *               "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *               "unit_id": null,
                     *               "programme_id": null,
                     *               "version": 1,
                     *               "action": "Nội dung",
                     *               "leaf": 1,
                     *               "href": null
                     *             }
                     *           },
                     *           "status": "pending",
                     *           "attempts": 1,
                     *           "next_at": "2018-05-01T08:00:00+07:00",
                     *           "tries": [
                     *             {
                     *               "at": "2018-05-01T08:00:00+07:00",
                     *               "status": 1,
                     *               "error": "Nội dung",
                     *               "ms": 1
                     *             }
                     *           ],
                     *           "created_at": "2018-05-01T08:00:00+07:00",
                     *           "done_at": "2018-05-01T08:00:00+07:00"
                     *         }
                     *       ],
                     *       "next": "Nội dung",
                     *       "total": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DeliveryOut_"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    replay_delivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "event": {
                     *         "id": "4711-190001",
                     *         "type": "activity.created",
                     *         "timestamp": "2018-05-01T08:00:00+07:00",
                     *         "data": {
                     *           "object": "Nội dung",
                     *           "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "programme_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *           "version": 1,
                     *           "action": "Nội dung",
                     *           "leaf": 1,
                     *           "href": "Nội dung"
                     *         }
                     *       },
                     *       "status": "pending",
                     *       "attempts": 1,
                     *       "next_at": "2018-05-01T08:00:00+07:00",
                     *       "tries": [
                     *         {
                     *           "at": "2018-05-01T08:00:00+07:00",
                     *           "status": 1,
                     *           "error": "Nội dung",
                     *           "ms": 1
                     *         }
                     *       ],
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "done_at": "2018-05-01T08:00:00+07:00"
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    replay_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "after": "tree:1"
                 *     }
                 */
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "version": 1,
                     *       "sample": false,
                     *       "created_at": "2018-05-01T08:00:00+07:00",
                     *       "updated_at": "2018-05-01T08:00:00+07:00",
                     *       "may": [
                     *         "Nội dung"
                     *       ],
                     *       "principal_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "unit_id": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
                     *       "url": "Nội dung",
                     *       "types": [
                     *         "Nội dung"
                     *       ],
                     *       "status": "active",
                     *       "reason": "gone",
                     *       "failures": 1,
                     *       "resumes_at": "2018-05-01T08:00:00+07:00",
                     *       "rotated_at": "2018-05-01T08:00:00+07:00"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotate_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description sent again with the same content within 90 days, the first answer comes back (Idempotency-Replayed: true) and nothing is done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "Nội dung",
                     *       "public_key": "Nội dung",
                     *       "former_until": "2018-05-01T08:00:00+07:00"
                     *     }
                     */
                    "application/json": components["schemas"]["KeysMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
}
