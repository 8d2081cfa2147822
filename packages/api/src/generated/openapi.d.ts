// Generated from the route table by `node packages/api/src/generate.ts`. Do not edit.
export interface paths {
    readonly "/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send one event, up to 1,000 in an array, or NDJSON; answered after the commit. */
        readonly post: operations["ingestEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List leads; `email` finds one exactly, `q` searches names and addresses. */
        readonly get: operations["listLeads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One lead: traits, stages, score, waiting runs. */
        readonly get: operations["getLead"];
        readonly put?: never;
        readonly post?: never;
        /** Delete a person for good: profile, events, points, messages, decisions. Counts stay. */
        readonly delete: operations["eraseLead"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/score": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Why the score is what it is, now or at an instant: rows that sum to it. */
        readonly get: operations["getLeadScore"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events, decisions, effects, points and stage moves, newest first. */
        readonly get: operations["getLeadTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/stage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Move a lead by hand; goes through the log as `stage.set`. */
        readonly post: operations["setLeadStage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that is kept of one person, as one file: a JSON object a line. */
        readonly get: operations["exportLead"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deletions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was deleted lately, by people and by retention; it does not say of whom. */
        readonly get: operations["listDeletions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Companies by domain, with what their contacts come to. */
        readonly get: operations["listAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accounts/{domain}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One company with the contacts heard of last. */
        readonly get: operations["getAccount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What two leads would be as one; changes nothing. */
        readonly get: operations["previewMerge"];
        readonly put?: never;
        /** Unite two leads; the known one wins, of two known ones the one in the path. */
        readonly post: operations["mergeLeads"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Leads that were merged into this one, newest first. */
        readonly get: operations["listLeadMerges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/merges/{id}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Part two merged leads again; what happened since stays with the one they became. */
        readonly post: operations["undoMerge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/duplicates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Pairs of leads that look like one person, with the reasons. */
        readonly get: operations["listDuplicates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/duplicates/dismiss": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keep that two leads are different people. */
        readonly post: operations["dismissDuplicate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List workflows in the order they run. */
        readonly get: operations["listWorkflows"];
        readonly put?: never;
        /** Create a workflow with a draft, empty or given. */
        readonly post: operations["createWorkflow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Set the order workflows run in. */
        readonly put: operations["orderWorkflows"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A workflow with its draft, diagnostics and how its nodes read. */
        readonly get: operations["getWorkflow"];
        readonly put?: never;
        readonly post?: never;
        /** Archive a workflow: it stops, its history stays. */
        readonly delete: operations["deleteWorkflow"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Save the draft; it may be invalid and says so. 412 when somebody saved in between. */
        readonly put: operations["saveDraft"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make the draft an immutable version and run it. */
        readonly post: operations["publishWorkflow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/unpublish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop new entries; waiting runs finish on their version. */
        readonly post: operations["unpublishWorkflow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/publish-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What publishing would change, and how many runs wait where. */
        readonly get: operations["previewPublish"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The history of a workflow, newest first. */
        readonly get: operations["listVersions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/versions/{n}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One immutable version: graph and program. */
        readonly get: operations["getVersion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/versions/{n}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Copy a version into the draft. */
        readonly post: operations["restoreVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/diff": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What two versions, or a version and the draft, differ in. */
        readonly get: operations["diffWorkflow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many leads passed each node and port. */
        readonly get: operations["getWorkflowCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/counts/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same as server-sent events `counts`, sent when they change. */
        readonly get: operations["streamWorkflowCounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/simulate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Run events of a lead, real or made up, through a document; touches nothing. */
        readonly post: operations["simulateWorkflow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Diagnostics of a document and how its nodes read; touches nothing. */
        readonly post: operations["checkDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Experiments, newest first. */
        readonly get: operations["listExperiments"];
        readonly put?: never;
        /** Let versions of a workflow compete: makes a draft, which nobody meets before it is started. */
        readonly post: operations["createExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How many leads and weeks an experiment would need at the workflow’s own pace; changes nothing. */
        readonly post: operations["planExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An experiment with its phases, exposure, counts by arm, and the verdict with its reasons. */
        readonly get: operations["getExperiment"];
        /** Replace a draft that has not been started. */
        readonly put: operations["saveExperiment"];
        readonly post?: never;
        /** Delete a draft that has not been started. */
        readonly delete: operations["deleteExperiment"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Assign leads from now on. */
        readonly post: operations["startExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change weights, versions or who is eligible: opens the next phase; nobody moves to another arm. */
        readonly post: operations["changeExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let nobody in any more; those who are in stay in their arm until the last has had its time. */
        readonly post: operations["stopExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/promote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End it and put the version of an arm live for everybody; without an arm, end it and keep what is live. The results are frozen. */
        readonly post: operations["promoteExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/rollback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a promotion back: the version that was live before is live again. */
        readonly post: operations["rollbackExperiment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/flows": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How runs of each arm’s version went through the workflow since the start. */
        readonly get: operations["getExperimentFlows"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/experiments/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The raw table: a line for each lead or company that was assigned, as CSV. */
        readonly get: operations["exportExperiment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/backtests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Questions that were asked of the past, newest first. */
        readonly get: operations["listBacktests"];
        readonly put?: never;
        /** Ask what a draft or a version would have made of the leads there were; touches nothing, sends nothing. */
        readonly post: operations["createBacktest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/backtests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One question to the past: how far it has come, and what came of it. */
        readonly get: operations["getBacktest"];
        readonly put?: never;
        readonly post?: never;
        /** Forget a backtest that has ended, with its list of leads. */
        readonly delete: operations["deleteBacktest"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/backtests/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads whose verdict differs, each with the rule that made the difference. */
        readonly get: operations["listBacktestChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/backtests/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop a backtest that is under way. */
        readonly post: operations["cancelBacktest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/backtest-files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Upload a CSV of past leads for a backtest; it is kept for a day. Answers with a map to start from. */
        readonly post: operations["uploadBacktestFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/comments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What people say about the draft and its steps, oldest first. */
        readonly get: operations["listComments"];
        readonly put?: never;
        /** Comment on the draft, on a step, or on a comment. */
        readonly post: operations["addComment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/comments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Resolve a comment or open it again; its author may also rewrite it. */
        readonly put: operations["changeComment"];
        readonly post?: never;
        /** Delete a comment of your own, with its answers. */
        readonly delete: operations["deleteComment"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the draft stands with those who approve it. */
        readonly get: operations["getReview"];
        readonly put?: never;
        /** Ask for approval of the draft as it stands. */
        readonly post: operations["requestReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/review/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approve the draft, ask for changes, or withdraw your own request. */
        readonly post: operations["decideReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/versions/{n}/rollback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make an older version live again, as a new version of the same content; the draft stays. */
        readonly post: operations["rollBackWorkflow"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/activity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who did what when, newest first; of one workflow where one is named. */
        readonly get: operations["listActivity"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/shares": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The read-only links of a workflow that are still good. */
        readonly get: operations["listShares"];
        readonly put?: never;
        /** Make a read-only link. Its token is told once. */
        readonly post: operations["createShare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/shares/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End a read-only link at once. */
        readonly delete: operations["revokeShare"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/shared/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a read-only link shows: the drawing and its sentences, nothing of the leads. */
        readonly get: operations["getShared"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/nodes/{node}/waiting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads that wait at a step, the longest first. */
        readonly get: operations["listWaitingAt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/nodes/{node}/errors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What failed at a step, the latest first. */
        readonly get: operations["listErrorsAt"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/node-types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every node type with its JSON Schema, ports and kind. */
        readonly get: operations["listNodeTypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules/next-time": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** When a lead that came to a wait now would go on; touches nothing. */
        readonly post: operations["nextTime"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/rules/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How many of the last 500 leads match a rule, who does and who just misses. */
        readonly post: operations["previewRule"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/workflows/{id}/draft/program": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The saved draft as the version it would be published as, to run tests on it. */
        readonly get: operations["getDraftProgram"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/leads/{id}/why-not": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** At a branch of a version: the smallest changes that would send a lead, as it stands, another way. */
        readonly post: operations["askWhyNot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/fields/samples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the last 500 leads and 200 events hold in each field of the catalogue. */
        readonly get: operations["sampleFields"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/segments/uses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where each segment is used and how many of the last 500 leads are in it. */
        readonly get: operations["listSegmentUses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/segments/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Whom of the last 500 leads a changed segment would take in and leave out; touches nothing. */
        readonly post: operations["previewSegment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/handoffs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Leads given to sales, newest first. */
        readonly get: operations["listHandoffs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/handoffs/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take a lead; appends `sales.accepted` to the log. */
        readonly post: operations["acceptHandoff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/handoffs/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Give a lead back with the reason; appends `sales.rejected` to the log. */
        readonly post: operations["rejectHandoff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/mailbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Messages kept in the product, newest first. */
        readonly get: operations["listMailbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/effects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the server does outside, newest first. */
        readonly get: operations["listEffects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/effects/{key}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Try a failed effect again. */
        readonly post: operations["retryEffect"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits, how long things take, where effects go, who works. */
        readonly get: operations["getOperations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/errors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How runs of workflows fail, the latest first. */
        readonly get: operations["listWorkflowErrors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/quarantine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events that could not be judged and were set aside, newest first. */
        readonly get: operations["listQuarantine"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/quarantine/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Put a copy of an event that was set aside at the end of the log, to be judged again. */
        readonly post: operations["retryQuarantined"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/destinations/{name}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Let effects go to a destination again at once. */
        readonly post: operations["closeBreaker"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/destinations/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Set what a destination may take; null is the default. */
        readonly put: operations["limitDestination"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Effects that were given up, newest first. */
        readonly get: operations["listDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/dead-letters/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many match. */
        readonly get: operations["countDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/dead-letters/groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The commonest reasons. */
        readonly get: operations["groupDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/operations/dead-letters/change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Try all that match again, or lay them to rest. */
        readonly post: operations["changeDeadLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/effects/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One effect with its input and its attempts. */
        readonly get: operations["getEffect"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/effects/{key}/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change the input of a failed effect and try it again; the receiver sees it under a new key. */
        readonly post: operations["editEffect"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/effects/{key}/give-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lay a failed effect to rest. */
        readonly post: operations["giveUpEffect"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in, and whether the first user has still to be made. */
        readonly get: operations["getSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** People who can sign in. */
        readonly get: operations["listUsers"];
        readonly put?: never;
        /** Let another person sign in. */
        readonly post: operations["createUser"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Scoring model, segments, fields, stages, reps. */
        readonly get: operations["getSettings"];
        /** Save the settings; 412 when somebody saved in between. */
        readonly put: operations["saveSettings"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/api-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** API keys without their secrets. */
        readonly get: operations["listApiKeys"];
        readonly put?: never;
        /** Make an API key; its secret is shown this once. */
        readonly post: operations["createApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/api-keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke an API key. */
        readonly delete: operations["deleteApiKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/examples": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The gallery. */
        readonly get: operations["listExamples"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/examples/{id}/use": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create an example's workflows as drafts and add the settings they need. */
        readonly post: operations["useExample"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/demo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the demo company is loaded. */
        readonly get: operations["getDemo"];
        readonly put?: never;
        /** Load the demo company: 2,000 leads with 90 days behind them. */
        readonly post: operations["loadDemo"];
        /** Remove the demo company. */
        readonly delete: operations["removeDemo"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/overview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The numbers of the home page. */
        readonly get: operations["getOverview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sweeps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The latest walks over all leads, newest first, and how far they have come. */
        readonly get: operations["listSweeps"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sweeps/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One walk over all leads: its progress, and what it found. */
        readonly get: operations["getSweep"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/settings/scoring/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask who would cross which line by another scoring model; changes nothing. Saving the settings applies it. */
        readonly post: operations["previewScoring"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/plugins": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The plugins that are installed, what they may do and where they are used. */
        readonly get: operations["listPlugins"];
        readonly put?: never;
        /** Install a plugin, or another version of it, with the rights its inspection told. */
        readonly post: operations["installPlugin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/plugins/inspect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a package, try it in its sandbox, and tell what installing it would change. Changes nothing. */
        readonly post: operations["inspectPlugin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/plugins/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Enable or disable a plugin, run it elsewhere, or go back to a version that is kept. */
        readonly put: operations["changePlugin"];
        readonly post?: never;
        /** Remove a plugin that no workflow uses. */
        readonly delete: operations["removePlugin"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/plugins/{name}/secrets/{secret}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give a plugin a secret it asked for, or take it away. It is never shown again. */
        readonly put: operations["setPluginSecret"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/plugins/{name}/sources/{source}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Switch a source of a plugin’s events on or off, set it up, or give it another address. */
        readonly put: operations["changePluginSource"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/funnel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Entries into each stage by period, and the way from stage to stage by cohort. */
        readonly get: operations["getFunnel"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/qualified": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** New qualified leads against the quota, and what sales said to them. */
        readonly get: operations["getQualified"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** People by the source, campaign or content that first brought them, and how far they came. */
        readonly get: operations["getSources"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/contact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How long handoffs waited for an answer, against what sales promised. */
        readonly get: operations["getContact"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/revenue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Won revenue by what brought the people who bought. */
        readonly get: operations["getRevenue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The leads behind a figure, newest first; a person erased stays counted and is not shown. */
        readonly get: operations["listCounted"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/scoring": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the threshold and each rule are worth, over leads that have had their time. */
        readonly get: operations["getEffectiveness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reports of months, newest first. */
        readonly get: operations["listReports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analytics/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A table of analytics as CSV. */
        readonly get: operations["exportAnalytics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/browser-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Keys of web pages. */
        readonly get: operations["listBrowserKeys"];
        readonly put?: never;
        /** Make a key for the pages of a site; it takes events from the named origins only. */
        readonly post: operations["createBrowserKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/browser-keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke a key of web pages: what they tell is refused from then on. */
        readonly delete: operations["deleteBrowserKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events/{id}/person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say that an event set apart as a machine’s was a person’s: it happens now for the rules. */
        readonly post: operations["markAsPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 200 once events are accepted. */
        readonly get: operations["healthz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 200 once the workers run as well. */
        readonly get: operations["readyz"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Prometheus text. */
        readonly get: operations["metrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document. */
        readonly get: operations["openapi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Account: {
            readonly domain: string;
            readonly id: string | null;
            readonly name: string | null;
            readonly stage: string | null;
            readonly band: string | null;
            readonly total: number | null;
            readonly members: number;
            readonly best: number | null;
            readonly sum: number | null;
            /** @description Contacts heard of in the last 14 days. */
            readonly engaged: number;
            /** Format: date-time */
            readonly lastSeenAt: string;
        };
        readonly AccountDetail: {
            readonly domain: string;
            readonly id: string | null;
            readonly name: string | null;
            readonly stage: string | null;
            readonly band: string | null;
            readonly total: number | null;
            readonly members: number;
            readonly best: number | null;
            readonly sum: number | null;
            /** @description Contacts heard of in the last 14 days. */
            readonly engaged: number;
            /** Format: date-time */
            readonly lastSeenAt: string;
            readonly score: components["schemas"]["Score"] | null;
            readonly contacts: readonly components["schemas"]["Lead"][];
        };
        readonly Activity: {
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly at: string;
            /** @description As people read it. */
            readonly actor: string;
            /** @description `workflow.published`, `comment.added`, … */
            readonly verb: string;
            readonly workflow: {
                /** Format: uuid */
                readonly id: string;
                readonly name: string;
            } | null;
            readonly details: components["schemas"]["JsonObject"];
        };
        readonly ApiKey: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly scope: "all" | "ingest" | "read";
            /** @description The first characters, to tell keys apart. */
            readonly prefix: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly lastUsedAt: string | null;
        };
        readonly AsOf: {
            /** @description IANA zone whose days these are. */
            readonly zone: string;
            /** @description Events that are judged and not counted yet. */
            readonly behind: number;
            readonly since: string | null;
            /** @description Days a lead has to reach a later stage. */
            readonly windowDays: number;
        };
        readonly Backtest: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly workflow: string;
            /** @enum {string} */
            readonly status: "queued" | "running" | "cancelling" | "done" | "cancelled" | "failed";
            readonly from: string | null;
            readonly to: string;
            readonly source: {
                /** @enum {string} */
                readonly kind: "log" | "csv";
                readonly recent: number | null;
                readonly since: string | null;
                readonly name: string | null;
            };
            readonly qualified: {
                /** @constant */
                readonly kind: "score";
                /** @description The total it must have reached. */
                readonly atLeast: number;
            } | {
                /** @constant */
                readonly kind: "stage";
                readonly stage: string;
            };
            readonly outcome: ({
                /** @constant */
                readonly kind: "won";
            } | {
                /** @constant */
                readonly kind: "accepted";
            } | {
                /** @constant */
                readonly kind: "stage";
                readonly stage: string;
            } | {
                /** @constant */
                readonly kind: "trait";
                readonly trait: string;
                readonly value: components["schemas"]["Json"];
            }) | null;
            readonly outcomeColumn: string | null;
            readonly horizonDays: number | null;
            readonly progress: {
                /** @description Leads there are to walk. */
                readonly leads: number;
                readonly walked: number;
                readonly events: number;
                readonly cpuMs: number;
            };
            readonly requestedBy: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly finishedAt: string | null;
            readonly error: string | null;
            readonly result: components["schemas"]["BacktestResult"] | null;
        };
        readonly BacktestChange: {
            readonly lead: string | null;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "gained" | "lost";
            readonly outcome: boolean | null;
            readonly before: {
                readonly score: number | null;
                readonly qualifiedAt: string | null;
            };
            readonly after: {
                readonly score: number | null;
                readonly qualifiedAt: string | null;
            };
            readonly reasons: readonly ({
                /** @constant */
                readonly kind: "points";
                readonly node: string;
                readonly title: string;
                readonly before: number;
                readonly after: number;
            } | {
                /** @constant */
                readonly kind: "way";
                readonly node: string;
                readonly title: string;
                readonly before: string | null;
                readonly after: string | null;
                readonly parts: readonly {
                    readonly sentence: string;
                    /** @enum {string} */
                    readonly side: "before" | "after";
                    readonly holds: boolean | null;
                }[];
            })[];
        };
        readonly BacktestCounted: {
            readonly leads: number;
            readonly converted: number;
            readonly rate: number | null;
        };
        readonly BacktestCreate: {
            /** Format: uuid */
            readonly workflow: string;
            /** @description What is compared with: `draft`, the number of a version, or `none`. Default: what runs now. */
            readonly from?: string;
            /** @description What is tried: `draft` (default) or the number of a version. */
            readonly to?: string;
            readonly source?: {
                /** @constant */
                readonly kind: "log";
                /** @description Only the people heard of last. */
                readonly recent?: number;
                /**
                 * Format: date-time
                 * @description Only leads first seen then or later.
                 */
                readonly since?: string;
            } | {
                /** @constant */
                readonly kind: "csv";
                /**
                 * Format: uuid
                 * @description A file uploaded before.
                 */
                readonly file: string;
                readonly map: components["schemas"]["JsonObject"];
                readonly outcome: string | null;
            };
            readonly qualified?: {
                /** @constant */
                readonly kind: "score";
                /** @description The total it must have reached. */
                readonly atLeast: number;
            } | {
                /** @constant */
                readonly kind: "stage";
                readonly stage: string;
            };
            readonly outcome?: ({
                /** @constant */
                readonly kind: "won";
            } | {
                /** @constant */
                readonly kind: "accepted";
            } | {
                /** @constant */
                readonly kind: "stage";
                readonly stage: string;
            } | {
                /** @constant */
                readonly kind: "trait";
                readonly trait: string;
                readonly value: components["schemas"]["Json"];
            }) | null;
            readonly horizonDays?: number | null;
            /**
             * Format: date-time
             * @description What happened later is left out. Default: now.
             */
            readonly until?: string;
            /** @description Fields written during or after sales contact, beside those the workspace says so of: `lead.traits.tags`. No verdict may know them before. */
            readonly knownAfterContact?: readonly string[];
            /** @description Quick and not listed: stops after 20 seconds with what it has. */
            readonly preview?: boolean;
        };
        readonly BacktestFile: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly size: number;
            readonly columns: readonly string[];
            readonly rows: number;
            readonly sample: readonly (readonly string[])[];
            readonly map: components["schemas"]["JsonObject"];
            readonly outcome: string | null;
        };
        readonly BacktestResult: {
            readonly sides: readonly components["schemas"]["BacktestSide"][];
            readonly diff: {
                readonly both: components["schemas"]["BacktestCounted"];
                readonly onlyFirst: components["schemas"]["BacktestCounted"];
                readonly onlySecond: components["schemas"]["BacktestCounted"];
                readonly neither: components["schemas"]["BacktestCounted"];
            } | null;
            /** @description Leads only what is tried qualifies. */
            readonly gained: number;
            /** @description Leads it no longer qualifies. */
            readonly lost: number;
            /** @description The first reason of each difference, by step. */
            readonly causes: readonly {
                readonly node: string;
                readonly title: string;
                readonly leads: number;
            }[];
            readonly maturity: {
                readonly leads: number;
                readonly matured: number;
                readonly maturedConverted: number;
                readonly maturedRate: number | null;
                readonly immature: number;
                readonly convertedSoFar: number;
                readonly soFarRate: number | null;
                /** @description Outcomes dated before the lead came: never counted as won. */
                readonly anomalies: number;
            };
            readonly cohorts: readonly {
                readonly month: string;
                readonly leads: number;
                readonly converted: number;
                readonly matured: number;
                readonly maturedConverted: number;
            }[];
            /** @description Leads that only what runs now has judged. */
            readonly lived: number;
            /** Format: date-time */
            readonly until: string;
            readonly limits: readonly {
                /** @enum {string} */
                readonly code: "never-contacted" | "never-done" | "unanswered" | "immature" | "anomalies" | "without-past" | "earlier-versions" | "companies-as-told" | "withheld" | "refused" | "rows-left-out" | "cut-short";
                readonly n: number;
                readonly names: readonly string[];
            }[];
        };
        readonly BacktestSide: {
            /** @description `draft` or the number of a version. */
            readonly label: string;
            readonly qualified: {
                readonly leads: number;
                readonly converted: number;
                readonly rate: number | null;
                readonly recall: number | null;
                readonly lift: number | null;
            };
            readonly auc: number | null;
            readonly bands: readonly {
                readonly leads: number;
                readonly converted: number;
                readonly rate: number | null;
                readonly band: string;
                readonly from: number | null;
                readonly to: number | null;
                readonly lift: number | null;
            }[];
            readonly funnel: readonly {
                readonly stage: string;
                readonly leads: number;
            }[];
            readonly handoffs: number;
            readonly reps: readonly {
                readonly rep: string | null;
                readonly leads: number;
                readonly perWeek: number;
            }[];
            readonly effects: number;
            /** @description Runs that failed. */
            readonly failed: number;
            /** @description Events that could not be judged. */
            readonly refused: number;
            /** @description Runs that wait for the answer of something that was never done. */
            readonly unanswered: number;
            /** @description Rules that read what is written during or after sales contact. */
            readonly leaks: readonly {
                readonly node: string;
                readonly title: string;
                readonly field: string;
            }[];
        };
        readonly Band: {
            readonly id: string;
            readonly name: string;
            readonly from: number | null;
            readonly to: number | null;
            readonly color: string;
        };
        readonly BrowserKey: {
            /** @description The key itself. */
            readonly id: string;
            readonly name: string;
            readonly origins: readonly string[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly lastUsedAt: string | null;
        };
        readonly Cause: {
            readonly workflow: string;
            readonly workflowName: string;
            readonly version: number;
            readonly node: string;
            readonly title: string;
        };
        readonly ChangePlugin: {
            readonly enabled?: boolean;
            /**
             * @description `isolated`: in a sandbox that reaches nothing by itself. `process`: effects in a child process. `trusted`: inside the server, with all its rights.
             * @enum {string}
             */
            readonly tier?: "isolated" | "process" | "trusted";
            /** @description A version that is kept. */
            readonly version?: string;
        };
        readonly ChangePluginSource: {
            readonly enabled?: boolean;
            readonly config?: components["schemas"]["Json"];
            /** @description The old address ends at once. */
            readonly newAddress?: boolean;
        };
        readonly CheckReply: {
            readonly diagnostics: readonly components["schemas"]["Diagnostic"][];
            readonly nodes: {
                readonly [key: string]: components["schemas"]["NodeView"];
            };
        };
        readonly Comment: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly workflow: string;
            readonly node: string | null;
            readonly parent: string | null;
            readonly author: {
                /** @description Id of a person, or of a key. */
                readonly id: string;
                readonly name: string;
            };
            readonly text: string;
            /** @description Ids of people of this workspace. */
            readonly mentions: readonly string[];
            /** Format: date-time */
            readonly at: string;
            readonly editedAt: string | null;
            readonly resolvedAt: string | null;
            readonly resolvedBy: string | null;
        };
        readonly CommentChange: {
            readonly text?: string;
            /** @description People of this workspace only. */
            readonly mentions?: readonly string[];
            readonly resolved?: boolean;
        };
        readonly Contact: {
            readonly asOf: components["schemas"]["AsOf"];
            readonly slaHours: number;
            readonly total: {
                readonly owner: components["schemas"]["Owner"] | null;
                readonly made: number;
                readonly answered: number;
                readonly open: number;
                readonly late: number;
                readonly inTime: components["schemas"]["Rate"];
                readonly medianHours: number | null;
                readonly p90Hours: number | null;
            } | null;
            readonly rows: readonly {
                readonly owner: components["schemas"]["Owner"] | null;
                readonly made: number;
                readonly answered: number;
                readonly open: number;
                readonly late: number;
                readonly inTime: components["schemas"]["Rate"];
                readonly medianHours: number | null;
                readonly p90Hours: number | null;
            }[];
        };
        readonly CountedPage: {
            /** @description The figure. */
            readonly total: number;
            readonly items: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly lead: components["schemas"]["Lead"] | null;
            }[];
            readonly next: string | null;
        };
        readonly Cutoff: {
            readonly threshold: number;
            /** @description The threshold in force. */
            readonly current: boolean;
            readonly volume: number;
            /** @description Leads that would qualify in 30 days. */
            readonly perMonth: number;
            readonly precision: components["schemas"]["Rate"];
            readonly recall: number | null;
            readonly accepted: components["schemas"]["Rate"];
        };
        readonly DeadLetterGroup: {
            readonly destination: string | null;
            readonly workflow: {
                readonly id: string;
                readonly name: string;
            };
            readonly error: string | null;
            readonly count: number;
            /** Format: date-time */
            readonly latest: string;
        };
        readonly Deletion: {
            /** Format: date-time */
            readonly at: string;
            /**
             * @description A person; events or traces that were kept long enough.
             * @enum {string}
             */
            readonly kind: "lead" | "events" | "traces";
            readonly detail: {
                readonly [key: string]: string | number;
            };
        };
        readonly Demo: {
            /** @enum {string} */
            readonly state: "absent" | "loading" | "loaded" | "removing";
            readonly progress: number;
            readonly leads: number;
        };
        readonly Destination: {
            readonly name: string;
            /** @enum {string} */
            readonly kind: "webhook" | "smtp" | "mailbox" | "handoff" | "plugin" | "demo";
            /**
             * @description `open` lets nothing through; `probing` lets one effect through to see.
             * @enum {string}
             */
            readonly state: "closed" | "open" | "probing";
            readonly nextProbeAt: string | null;
            readonly atOnce: number;
            /** @description 0 for no limit. */
            readonly perMinute: number;
            /** @description Somebody has set the limits; else they are the defaults. */
            readonly limitsSet: boolean;
            readonly waiting: number;
            readonly running: number;
            readonly deadLetters: number;
            readonly done: number;
            readonly failed: number;
            readonly oldestMs: number | null;
            readonly lastOkAt: string | null;
            readonly lastFailedAt: string | null;
            readonly lastError: string | null;
            readonly lastChange: {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly kind: "closed" | "limited";
                readonly who: string | null;
            } | null;
        };
        readonly Diagnostic: {
            /** @description JSON Pointer into the document. */
            readonly path: string;
            readonly code: string;
            readonly message: string;
            /** @enum {string} */
            readonly severity: "error" | "warning";
            readonly node?: string;
            readonly fix?: {
                readonly title: string;
                readonly patches: readonly ({
                    /** @enum {string} */
                    readonly op: "add" | "replace";
                    readonly path: string;
                    readonly value: components["schemas"]["Json"];
                } | {
                    /** @enum {string} */
                    readonly op: "remove";
                    readonly path: string;
                })[];
            };
        };
        readonly DocumentEdge: {
            readonly id: string;
            readonly from: {
                readonly node: string;
                readonly port: string;
            };
            readonly to: {
                readonly node: string;
            };
        };
        readonly DocumentNode: {
            readonly id: string;
            /** @description `plugin/type`: `core/rule`. */
            readonly type: string;
            /** @description Version of the config. */
            readonly version: number;
            readonly config: components["schemas"]["JsonObject"];
            readonly position: {
                readonly x: number;
                readonly y: number;
            };
            readonly title?: string;
            readonly note?: string;
            /** @description Stays in its place when the rest is laid out. */
            readonly pinned?: boolean;
        };
        readonly Duplicate: {
            readonly leads: readonly components["schemas"]["Lead"][];
            readonly rules: readonly ("email" | "name" | "phone")[];
            /** Format: date-time */
            readonly foundAt: string;
        };
        readonly Effect: {
            readonly key: string;
            readonly type: string;
            /**
             * @description `parked` waits for its plugin; `cancelled` lost its run before it was tried.
             * @enum {string}
             */
            readonly status: "pending" | "parked" | "failed" | "done" | "cancelled" | "given-up";
            readonly destination: string | null;
            readonly attempts: number;
            readonly lastError: string | null;
            readonly nextAt: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly lead: string;
            readonly workflow: components["schemas"]["Cause"];
            readonly node: string;
            readonly input: components["schemas"]["Json"];
        };
        readonly EffectDetail: {
            readonly key: string;
            readonly type: string;
            /**
             * @description `parked` waits for its plugin; `cancelled` lost its run before it was tried.
             * @enum {string}
             */
            readonly status: "pending" | "parked" | "failed" | "done" | "cancelled" | "given-up";
            readonly destination: string | null;
            readonly attempts: number;
            readonly lastError: string | null;
            readonly nextAt: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly lead: string;
            readonly workflow: components["schemas"]["Cause"];
            readonly node: string;
            readonly input: components["schemas"]["Json"];
            /** @description How often its input was changed by hand. */
            readonly edits: number;
            readonly email: string | null;
            readonly inputSchema: components["schemas"]["Json"] | null;
            readonly history: readonly {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly kind: "failed" | "done" | "retried" | "edited" | "given-up" | "cancelled";
                readonly attempt: number | null;
                readonly ms: number | null;
                readonly message: string | null;
                readonly who: string | null;
                readonly before: components["schemas"]["Json"];
            }[];
        };
        readonly EffectRequest: {
            readonly key: string;
            readonly lead: string;
            readonly type: string;
            readonly input: components["schemas"]["Json"];
            readonly rule: components["schemas"]["Cause"];
            readonly run: string;
            /** @description Milliseconds since 1970-01-01T00:00Z. */
            readonly at: number;
            readonly subject: {
                readonly id: string;
                readonly email: string | null;
                readonly traits: components["schemas"]["JsonObject"];
            };
        };
        readonly Effectiveness: {
            readonly asOf: components["schemas"]["AsOf"];
            readonly stage: {
                readonly id: string;
                readonly name: string;
            };
            readonly outcome: {
                readonly id: string;
                readonly name: string;
            };
            readonly outcomes: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            readonly leads: number;
            readonly converted: number;
            /** @description There are older leads that were not looked at. */
            readonly cut: boolean;
            readonly threshold: number;
            readonly advice: number | null;
            readonly cutoffs: readonly components["schemas"]["Cutoff"][];
            readonly rules: readonly components["schemas"]["RuleWorth"][];
            readonly findings: readonly {
                /** @enum {string} */
                readonly kind: "scores-do-not-tell" | "hot-not-accepted" | "sources-missing" | "duplicates";
                readonly figures: {
                    readonly [key: string]: number;
                };
            }[];
        };
        readonly EventInput: {
            /** @description The same id twice is one event. */
            readonly id?: string;
            /** @description `form.submitted`, `page.viewed` or any other `namespace.name`. */
            readonly type: string;
            readonly lead: {
                /** @description The lead's id here, or its id in your own system. */
                readonly id?: string;
                readonly email?: string;
                readonly anonymousId?: string;
            };
            readonly traits?: components["schemas"]["JsonObject"];
            readonly properties?: components["schemas"]["JsonObject"];
            /**
             * Format: date-time
             * @description When it happened; the time of arrival when absent.
             */
            readonly occurredAt?: string;
        };
        readonly Example: {
            readonly id: string;
            readonly title: string;
            readonly description: string;
            /** @description Markdown. */
            readonly readme: string;
            readonly workflows: readonly {
                readonly name: string;
                readonly document: components["schemas"]["WorkflowDocument"];
            }[];
            readonly events: number;
        };
        readonly Experiment: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly workflow: string;
            readonly workflowName: string;
            readonly name: string;
            /**
             * @description `maturing`: nobody new is let in, and those who are in still have time.
             * @enum {string}
             */
            readonly status: "draft" | "running" | "maturing" | "decided";
            readonly hypothesis: string | null;
            /**
             * @description Each lead by itself, or each company with all its contacts.
             * @enum {string}
             */
            readonly unit: "lead" | "account";
            readonly group: string | null;
            readonly outcome: components["schemas"]["ExperimentOutcome"];
            /** @description How people call the outcome. */
            readonly outcomeName: string;
            readonly lift: number;
            readonly baseline: number | null;
            readonly planned: number | null;
            readonly phases: readonly {
                readonly phase: number;
                readonly arms: readonly {
                    /** @description `a` to `d`; the first is what the others are compared with. */
                    readonly key: string;
                    readonly version: number;
                    /** @description Percent of those who are eligible. */
                    readonly weight: number;
                }[];
                readonly holdout: number;
                readonly eligibility: components["schemas"]["Json"] | null;
                /**
                 * @description `new`: only leads that have not been through the workflow before.
                 * @enum {string}
                 */
                readonly entrants: "new" | "all";
                readonly startedAt: string | null;
                readonly startedBy: string | null;
            }[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly createdBy: string | null;
            readonly startedAt: string | null;
            readonly closedAt: string | null;
            readonly decidedAt: string | null;
            readonly decision: {
                readonly arm: string | null;
                readonly by: string | null;
                readonly previous: number | null;
                readonly rolledBackAt: string | null;
            } | null;
            readonly results: components["schemas"]["ExperimentResults"] | null;
        };
        readonly ExperimentEntry: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly workflow: string;
            readonly workflowName: string;
            readonly name: string;
            /**
             * @description `maturing`: nobody new is let in, and those who are in still have time.
             * @enum {string}
             */
            readonly status: "draft" | "running" | "maturing" | "decided";
            readonly hypothesis: string | null;
            /**
             * @description Each lead by itself, or each company with all its contacts.
             * @enum {string}
             */
            readonly unit: "lead" | "account";
            readonly group: string | null;
            readonly outcome: components["schemas"]["ExperimentOutcome"];
            /** @description How people call the outcome. */
            readonly outcomeName: string;
            readonly lift: number;
            readonly baseline: number | null;
            readonly planned: number | null;
            readonly phases: readonly {
                readonly phase: number;
                readonly arms: readonly {
                    /** @description `a` to `d`; the first is what the others are compared with. */
                    readonly key: string;
                    readonly version: number;
                    /** @description Percent of those who are eligible. */
                    readonly weight: number;
                }[];
                readonly holdout: number;
                readonly eligibility: components["schemas"]["Json"] | null;
                /**
                 * @description `new`: only leads that have not been through the workflow before.
                 * @enum {string}
                 */
                readonly entrants: "new" | "all";
                readonly startedAt: string | null;
                readonly startedBy: string | null;
            }[];
            /** Format: date-time */
            readonly createdAt: string;
            readonly createdBy: string | null;
            readonly startedAt: string | null;
            readonly closedAt: string | null;
            readonly decidedAt: string | null;
            readonly decision: {
                readonly arm: string | null;
                readonly by: string | null;
                readonly previous: number | null;
                readonly rolledBackAt: string | null;
            } | null;
            readonly verdict: string | null;
        };
        readonly ExperimentFlows: {
            readonly arms: readonly {
                /** @description `a` to `d`; the first is what the others are compared with. */
                readonly arm: string;
                readonly version: number;
                /** @description Passages of its triggers since the start. */
                readonly entered: number;
                readonly nodes: readonly {
                    readonly node: string;
                    readonly port: string;
                    readonly n: number;
                }[];
            }[];
        };
        readonly ExperimentInput: {
            /** Format: uuid */
            readonly workflow: string;
            readonly name: string;
            readonly hypothesis?: string | null;
            readonly arms: readonly {
                readonly version: number | null;
                /** @description Percent of those who are eligible; all arms with the holdout 100 at most. */
                readonly weight: number;
            }[];
            /** @description Percent that do not pass through the workflow at all; default 0. */
            readonly holdout?: number;
            readonly eligibility?: components["schemas"]["Json"] | null;
            /**
             * @description `new`: only leads that have not been through the workflow before.
             * @enum {string}
             */
            readonly entrants?: "new" | "all";
            /**
             * @description Each lead by itself, or each company with all its contacts.
             * @enum {string}
             */
            readonly unit?: "lead" | "account";
            readonly group?: string | null;
            readonly outcome: components["schemas"]["ExperimentOutcome"];
            /** @description The smallest difference worth finding: percent of what the first arm reaches. Default 20. */
            readonly lift?: number;
            readonly baseline?: number | null;
        };
        readonly ExperimentOutcome: {
            /**
             * @description A stage reached, or the worth of deals won.
             * @enum {string}
             */
            readonly kind: "stage" | "value";
            readonly stage: string | null;
            /** @description Within so many days of the assignment. */
            readonly days: number;
        };
        readonly ExperimentPlan: {
            /** @description Leads or companies that come into the workflow a week. */
            readonly perWeek: number;
            /** @description Of the workflow’s past, those the shares rest on. */
            readonly seen: number;
            readonly baseline: number | null;
            readonly oncePerArm: number | null;
            readonly perArm: number | null;
            readonly total: number | null;
            readonly weeks: number | null;
            /** @description Within half a year. */
            readonly decidable: boolean;
            /** @description Stages reached sooner or more often, fastest first. */
            readonly nearer: readonly {
                readonly stage: string;
                readonly name: string;
                readonly baseline: number | null;
                readonly oncePerArm: number | null;
                readonly perArm: number | null;
                readonly total: number | null;
                readonly weeks: number | null;
                /** @description Within half a year. */
                readonly decidable: boolean;
            }[];
        };
        readonly ExperimentPlanInput: {
            /** Format: uuid */
            readonly workflow: string;
            /**
             * @description Each lead by itself, or each company with all its contacts.
             * @enum {string}
             */
            readonly unit?: "lead" | "account";
            readonly outcome: components["schemas"]["ExperimentOutcome"];
            readonly lift: number;
            readonly baseline?: number | null;
            readonly weights: readonly number[];
        };
        readonly ExperimentResults: {
            /** Format: date-time */
            readonly asOf: string;
            readonly verdict: {
                /** @enum {string} */
                readonly state: "waiting" | "blocked" | "gathering" | "undecided" | "winner" | "no-winner";
                readonly arm: string | null;
                /** @description The verdict in one sentence. */
                readonly sentence: string;
                readonly reasons: readonly string[];
            };
            readonly planned: number | null;
            readonly arms: readonly {
                /** @description `a` to `d`; the first is what the others are compared with. */
                readonly arm: string;
                readonly version: number | null;
                readonly weight: number;
                /** @description Assigned, in all. */
                readonly exposed: number;
                /** @description Of them those that can be judged: in for longer than the window. */
                readonly matured: number;
                readonly immature: number;
                /** @description Had reached the outcome before they were assigned; left out. */
                readonly before: number;
                /** @description Of the matured. */
                readonly converted: number;
                /** @description Worth of the deals of the matured. */
                readonly value: number;
                readonly rate: number | null;
                readonly lower: number | null;
                readonly upper: number | null;
            }[];
            readonly phases: readonly {
                readonly phase: number;
                /** @description Counts for the verdict: it compares the versions of the last phase. */
                readonly counts: boolean;
                readonly p: number | null;
                readonly arms: readonly {
                    /** @description `a` to `d`; the first is what the others are compared with. */
                    readonly arm: string;
                    readonly weight: number;
                    /** @description Assigned, in all. */
                    readonly exposed: number;
                    /** @description Of them those that can be judged: in for longer than the window. */
                    readonly matured: number;
                    readonly immature: number;
                    /** @description Had reached the outcome before they were assigned; left out. */
                    readonly before: number;
                    /** @description Of the matured. */
                    readonly converted: number;
                    /** @description Worth of the deals of the matured. */
                    readonly value: number;
                }[];
            }[];
            readonly comparisons: readonly {
                /** @description `a` to `d`; the first is what the others are compared with. */
                readonly arm: string;
                /** @description `a` to `d`; the first is what the others are compared with. */
                readonly against: string;
                readonly n: number;
                readonly diff: number | null;
                readonly lower: number | null;
                readonly upper: number | null;
                readonly relative: number | null;
                readonly p: number | null;
                readonly secondP: number | null;
                readonly gateOpen: boolean;
                readonly winner: string | null;
            }[];
            readonly sampleRatio: {
                /** @enum {string} */
                readonly state: "waiting" | "ok" | "mismatch";
                readonly p: number | null;
                readonly phases: readonly {
                    readonly phase: number;
                    readonly p: number | null;
                    readonly arms: readonly {
                        /** @description `a` to `d`; the first is what the others are compared with. */
                        readonly arm: string;
                        readonly observed: number;
                        readonly expected: number;
                    }[];
                }[];
                readonly inZeroWeight: number;
                readonly inTwoVersions: number;
                readonly crossed: number;
            };
            readonly guardrails: readonly {
                /** @enum {string} */
                readonly id: "unsubscribed" | "handedOff" | "rejected" | "late";
                readonly arms: readonly {
                    /** @description `a` to `d`; the first is what the others are compared with. */
                    readonly arm: string;
                    readonly n: number;
                    readonly hits: number;
                    readonly rate: number | null;
                }[];
                readonly worse: readonly string[];
            }[];
            readonly series: readonly {
                /** @description Days since 1970-01-01. */
                readonly day: number;
                readonly arms: readonly {
                    /** @description `a` to `d`; the first is what the others are compared with. */
                    readonly arm: string;
                    readonly matured: number;
                    readonly converted: number;
                    readonly rate: number | null;
                    readonly lower: number | null;
                    readonly upper: number | null;
                }[];
                readonly differences: readonly {
                    /** @description `a` to `d`; the first is what the others are compared with. */
                    readonly arm: string;
                    readonly diff: number | null;
                    readonly lower: number | null;
                    readonly upper: number | null;
                }[];
            }[];
        };
        readonly ExperimentTerms: {
            readonly arms: readonly {
                readonly version: number | null;
                /** @description Percent of those who are eligible; all arms with the holdout 100 at most. */
                readonly weight: number;
            }[];
            /** @description Percent that do not pass through the workflow at all; default 0. */
            readonly holdout?: number;
            readonly eligibility?: components["schemas"]["Json"] | null;
            /**
             * @description `new`: only leads that have not been through the workflow before.
             * @enum {string}
             */
            readonly entrants?: "new" | "all";
        };
        readonly Field: {
            readonly path: string;
            readonly label: string;
            /** @enum {string} */
            readonly type: "text" | "number" | "boolean" | "date" | "list" | "choice";
            readonly description?: string;
            readonly choices?: readonly string[];
            /** @enum {string} */
            readonly knownAt: "before-contact" | "after-contact";
        };
        readonly FieldSample: {
            /** @description Path of the field: `lead.traits.country`. */
            readonly path: string;
            /** @description Leads or events looked at. */
            readonly of: number;
            /** @description How many of them hold a value. */
            readonly known: number;
            /** @description The most frequent ones, as text. */
            readonly values: readonly string[];
        };
        readonly Funnel: {
            readonly asOf: components["schemas"]["AsOf"];
            readonly periods: readonly components["schemas"]["Period"][];
            readonly stages: readonly {
                readonly stage: {
                    readonly id: string;
                    readonly name: string;
                };
                /** @description People for the first time, by period. */
                readonly entered: readonly number[];
                /** @description People who had been there before, by period. */
                readonly again: readonly number[];
            }[];
            readonly ways: readonly {
                readonly from: {
                    readonly id: string;
                    readonly name: string;
                };
                readonly to: {
                    readonly id: string;
                    readonly name: string;
                };
                readonly cohorts: readonly {
                    readonly rate: components["schemas"]["Rate"];
                    /** @description Some of them still have time to get there. */
                    readonly maturing: boolean;
                }[];
                readonly matured: components["schemas"]["Rate"];
            }[];
        };
        readonly Goals: {
            readonly quota: {
                readonly count: number;
                /** @enum {string} */
                readonly per: "week" | "month";
            } | null;
            /** @description Share of handoffs to be accepted. */
            readonly acceptance: number;
            /** @description Days a lead has to reach a later stage. */
            readonly windowDays: number;
            readonly reportTo?: string | null;
        };
        /** @description A lead, its events, and what is to come of them. */
        readonly Golden: {
            readonly id: string;
            readonly name: string;
            readonly lead: {
                readonly email: string | null;
                readonly state?: components["schemas"]["JsonObject"];
            };
            readonly events: readonly {
                readonly type: string;
                readonly properties: components["schemas"]["JsonObject"];
                readonly traits: components["schemas"]["JsonObject"];
                /** @description Milliseconds since 1970-01-01T00:00Z. */
                readonly occurredAt: number;
            }[];
            readonly until: number | null;
            readonly expect: {
                readonly stage: string;
                readonly score: {
                    readonly from: number;
                    readonly to: number;
                } | null;
                readonly path: readonly {
                    readonly node: string;
                    readonly port: string | null;
                }[];
                readonly effects: readonly {
                    readonly node: string;
                    readonly type: string;
                }[];
            };
        };
        readonly Handoff: {
            readonly id: string;
            readonly lead: components["schemas"]["LeadRef"];
            readonly company: string | null;
            readonly owner: components["schemas"]["Owner"] | null;
            readonly reason: string;
            /** @enum {string} */
            readonly status: "open" | "accepted" | "rejected";
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly dueAt: string;
            readonly decidedAt: string | null;
            readonly decisionReason: string | null;
            readonly workflow: {
                readonly id: string;
                readonly name: string;
                readonly version: number;
                readonly node: string;
            };
            /** @description The last things the lead did, newest first. */
            readonly history: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly type: string;
                readonly summary: string;
            }[];
        };
        readonly IngestReply: {
            readonly accepted: number;
            readonly duplicates: number;
            readonly rejected: readonly {
                /** @description Place in the batch (for NDJSON the line), from 0. */
                readonly index: number;
                readonly code: string;
                readonly detail: string;
                readonly path?: string | null;
            }[];
        };
        readonly InstalledPlugin: {
            readonly name: string;
            readonly title: string;
            readonly description: string;
            readonly version: string;
            readonly license: string | null;
            /** @description Where it came from: `npm:@acme/gates@1.2.0`, `file`. */
            readonly origin: string;
            /** @description Hash of its code. */
            readonly integrity: string;
            readonly rights: components["schemas"]["PluginRights"];
            readonly nodeTypes: readonly {
                /** @description With its plugin: `acme/lookup`. */
                readonly type: string;
                readonly kind: string;
                readonly title: string;
                readonly description: string;
                readonly icon: string;
            }[];
            /** @description Versions that are kept and can be gone back to. */
            readonly versions: readonly string[];
            /**
             * @description `isolated`: in a sandbox that reaches nothing by itself. `process`: effects in a child process. `trusted`: inside the server, with all its rights.
             * @enum {string}
             */
            readonly tier: "isolated" | "process" | "trusted";
            readonly enabled: boolean;
            readonly problem: string | null;
            readonly secrets: readonly {
                readonly name: string;
                readonly description: string;
                readonly set: boolean;
            }[];
            readonly sources: readonly {
                readonly name: string;
                /**
                 * @description `webhook` is called by another system, `poll` asks one again and again.
                 * @enum {string}
                 */
                readonly kind: "webhook" | "poll";
                readonly title: string;
                readonly description: string;
                readonly enabled: boolean;
                readonly path: string | null;
                readonly everySeconds: number | null;
                readonly config: components["schemas"]["Json"];
                readonly configSchema: components["schemas"]["Json"];
                /** @description Events it brought in. */
                readonly taken: number;
                readonly lastAt: string | null;
                readonly lastError: string | null;
            }[];
            readonly uses: readonly {
                /** Format: uuid */
                readonly workflow: string;
                readonly name: string;
                readonly draft: boolean;
                /** @description In a version that is published or that runs wait in. */
                readonly published: boolean;
            }[];
            /** @description Actions of it that are still to be done. */
            readonly waiting: number;
            /** Format: date-time */
            readonly installedAt: string;
            readonly installedBy: string | null;
        };
        /** @description Any JSON value. */
        readonly Json: null | boolean | number | string | readonly components["schemas"]["Json"][] | components["schemas"]["JsonObject"];
        /** @description Any JSON object. */
        readonly JsonObject: {
            readonly [key: string]: components["schemas"]["Json"];
        };
        readonly Lead: {
            /** Format: uuid */
            readonly id: string;
            readonly email: string | null;
            readonly name: string | null;
            readonly traits: components["schemas"]["JsonObject"];
            readonly account: string | null;
            readonly stage: string;
            /** Format: date-time */
            readonly stageSince: string;
            /** @description Every entry, oldest first. */
            readonly stages: readonly components["schemas"]["StageEntry"][];
            readonly score: components["schemas"]["Score"];
            readonly owner: components["schemas"]["Owner"] | null;
            readonly lists: readonly string[];
            readonly runs: readonly components["schemas"]["LeadRun"][];
            /** Format: date-time */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description Time of the newest event.
             */
            readonly lastSeenAt: string;
        };
        readonly LeadRef: {
            readonly id: string;
            readonly email: string | null;
            readonly name: string | null;
            readonly score: number | null;
            readonly band: string | null;
        };
        readonly LeadRun: {
            readonly id: string;
            readonly workflow: string;
            readonly version: number;
            readonly node: string;
            readonly awaits: string | null;
            readonly wakeAt: string | null;
            readonly event: string | null;
            readonly workflowName: string;
            /** @description Name of the node it stands at. */
            readonly title: string;
            /** Format: date-time */
            readonly since: string;
        };
        readonly LeadScore: {
            readonly total: number | null;
            readonly band: string | null;
            readonly groups: {
                readonly [key: string]: {
                    readonly raw: number;
                    readonly capped: number;
                    readonly normalised: number;
                };
            };
            readonly rows: readonly components["schemas"]["ScoreRow"][];
            /** @description How rows become the total, with the numbers put in. */
            readonly formula: string;
            /** Format: date-time */
            readonly at: string;
            readonly next: {
                /** Format: date-time */
                readonly at: string;
                readonly total: number | null;
                readonly band: string | null;
            } | null;
            /**
             * @description The scoring model changed since the lead was last judged: the lead itself and lists have this total and band from its next event on.
             * @constant
             */
            readonly pending?: true;
        };
        readonly LedgerRow: {
            readonly lead: string;
            /** @description Milliseconds since 1970-01-01T00:00Z. */
            readonly at: number;
            readonly group: string;
            /** @enum {string} */
            readonly mode: "add" | "set";
            readonly points: number;
            readonly delta: number;
            readonly limited: string | null;
            readonly decay: components["schemas"]["ScoreDecay"] | null;
            readonly rule: components["schemas"]["Cause"];
            readonly event: string;
        };
        readonly MailboxMessage: {
            readonly id: string;
            readonly to: string;
            readonly subject: string;
            readonly text: string;
            readonly html: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly lead: {
                readonly id: string;
                readonly email: string | null;
                readonly name: string | null;
            } | null;
            readonly workflow: {
                readonly id: string;
                readonly name: string;
                readonly version: number;
            } | null;
            /** @enum {string} */
            readonly kind: "email" | "notify" | "handoff";
        };
        readonly Merge: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly winner: string;
            /** Format: uuid */
            readonly loser: string;
            readonly by: string | null;
            readonly reason: string;
            /** Format: date-time */
            readonly at: string;
            readonly undoneAt: string | null;
        };
        readonly MergePreview: {
            /** Format: uuid */
            readonly winner: string;
            /** Format: uuid */
            readonly loser: string;
            readonly email: string | null;
            readonly stage: string;
            readonly score: components["schemas"]["Score"];
            readonly traits: readonly {
                readonly name: string;
                readonly value: string;
                /** @enum {string} */
                readonly from: "winner" | "loser" | "both";
            }[];
            /** @description Channels of which either said no. */
            readonly refuses: readonly string[];
            /** @description Score rules both had that count once. */
            readonly counted: number;
        };
        readonly NewApiKey: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly scope: "all" | "ingest" | "read";
            /** @description The first characters, to tell keys apart. */
            readonly prefix: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly lastUsedAt: string | null;
            readonly key: string;
        };
        readonly NewComment: {
            readonly text: string;
            readonly node?: string;
            /** Format: uuid */
            readonly parent?: string;
            /** @description People of this workspace only. */
            readonly mentions?: readonly string[];
        };
        readonly NodeCounts: {
            readonly nodes: {
                readonly [key: string]: {
                    readonly passed: number;
                    readonly ports: {
                        readonly [key: string]: number;
                    };
                    readonly waiting: number;
                    readonly errors: number;
                };
            };
            readonly version: number | null;
        };
        readonly NodeError: {
            readonly id: string;
            /**
             * @description The step itself failed, or what it asked for.
             * @enum {string}
             */
            readonly kind: "rule" | "effect";
            readonly lead: string | null;
            readonly name: string | null;
            readonly version: number;
            readonly code: string | null;
            readonly message: string;
            readonly times: number;
            /**
             * Format: date-time
             * @description When it last failed.
             */
            readonly at: string;
        };
        readonly NodeTypeInfo: {
            readonly type: string;
            readonly version: number;
            /** @enum {string} */
            readonly kind: "trigger" | "condition" | "split" | "score" | "stage" | "wait" | "update" | "action";
            readonly title: string;
            readonly description: string;
            readonly icon: string;
            readonly category: string;
            /** @description Other words people search for. */
            readonly keywords: readonly string[];
            readonly config: components["schemas"]["Json"];
            readonly initial: components["schemas"]["Json"];
            readonly ports: readonly components["schemas"]["Port"][];
            readonly results: readonly string[];
            readonly plugin: string;
        };
        readonly NodeView: {
            readonly kind: ("trigger" | "condition" | "split" | "score" | "stage" | "wait" | "update" | "action") | null;
            readonly title: string;
            readonly icon: string;
            readonly sentence: string;
            readonly ports: readonly components["schemas"]["Port"][];
        };
        readonly Operations: {
            /** Format: date-time */
            readonly at: string;
            readonly events: {
                readonly waiting: number;
                readonly oldestMs: number | null;
            };
            readonly timers: {
                readonly waiting: number;
                readonly oldestMs: number | null;
                readonly later: number;
            };
            readonly effects: {
                readonly waiting: number;
                readonly oldestMs: number | null;
                readonly running: number;
                readonly later: number;
                readonly parked: number;
                readonly failed: number;
            };
            readonly parkedTypes: readonly {
                readonly type: string;
                readonly count: number;
            }[];
            readonly quarantined: number;
            readonly stages: readonly {
                /** @enum {string} */
                readonly stage: "ingest" | "judged" | "effect";
                readonly perMinute: number;
                readonly failed: number;
                readonly p50Ms: number | null;
                readonly p95Ms: number | null;
                /** @description Oldest first. */
                readonly minutes: readonly {
                    /** Format: date-time */
                    readonly at: string;
                    readonly n: number;
                }[];
            }[];
            readonly destinations: readonly components["schemas"]["Destination"][];
            readonly workers: readonly {
                readonly id: string;
                readonly partitions: readonly number[];
                readonly expiresInMs: number;
            }[];
            readonly partitionsHeld: number;
            readonly partitions: number;
            readonly database: {
                readonly bytes: number;
                readonly tables: readonly {
                    readonly name: string;
                    readonly bytes: number;
                }[];
            };
        };
        readonly Overview: {
            readonly leads: number;
            readonly byStage: readonly {
                readonly stage: string;
                readonly name: string;
                readonly count: number;
            }[];
            readonly byBand: readonly {
                readonly band: string | null;
                readonly name: string;
                readonly count: number;
            }[];
            /** @description Entries into the stage `mql`, each of the last 30 days. */
            readonly mqls: readonly {
                /** Format: date */
                readonly day: string;
                readonly count: number;
            }[];
            readonly handoffs: {
                readonly open: number;
                readonly overdue: number;
                readonly accepted30d: number;
                readonly rejected30d: number;
            };
            readonly effects: {
                readonly pending: number;
                readonly failed: number;
            };
            readonly events24h: number;
            readonly quarantined: number;
            readonly workflows: {
                readonly published: number;
                readonly drafts: number;
            };
        };
        readonly Owner: {
            readonly id: string;
            readonly name: string;
            readonly email: string;
        };
        /** @description One of both. */
        readonly PackageSource: {
            /** @description Name of an npm package, `@acme/gates@1.2.0`. */
            readonly npm?: string;
            /** @description A .tgz in base64. */
            readonly archive?: string;
        };
        readonly PastCost: {
            /** @description Questions to the past no version asked before. */
            readonly counters: number;
            /** @description Leads that are walked. */
            readonly leads: number;
            /** @description Events that are read. */
            readonly events: number;
            /** @description About how long it takes, beside live events. */
            readonly seconds: number;
            /** @description The time rests on the last fills of this server, not on a usual figure. */
            readonly measured: boolean;
        };
        readonly Period: {
            /**
             * Format: date
             * @description A day of the workspace: `2026-03-01`.
             */
            readonly from: string;
            /**
             * Format: date
             * @description A day of the workspace: `2026-03-01`.
             */
            readonly to: string;
            /** @description Cut off by an end of the range or by now. */
            readonly partial: boolean;
        };
        readonly PluginInspection: {
            readonly name: string;
            readonly title: string;
            readonly description: string;
            readonly version: string;
            readonly license: string | null;
            /** @description Where it came from: `npm:@acme/gates@1.2.0`, `file`. */
            readonly origin: string;
            /** @description Hash of its code. */
            readonly integrity: string;
            readonly rights: components["schemas"]["PluginRights"];
            readonly nodeTypes: readonly {
                /** @description With its plugin: `acme/lookup`. */
                readonly type: string;
                readonly kind: string;
                readonly title: string;
                readonly description: string;
                readonly icon: string;
            }[];
            /** @description Version of the plugin contract it was built with. */
            readonly sdk: string;
            readonly bytes: number;
            readonly secrets: readonly {
                readonly name: string;
                readonly description: string;
            }[];
            readonly installed: string | null;
            readonly more: string | null;
            /** @description Published workflows that would judge otherwise once published again. */
            readonly workflows: readonly {
                /** Format: uuid */
                readonly workflow: string;
                readonly name: string;
                readonly breaks: readonly string[];
                readonly steps: readonly {
                    readonly node: string;
                    readonly title: string;
                    /** @description What the step says now. */
                    readonly before: string;
                    readonly after: string;
                    readonly rule: {
                        readonly before: components["schemas"]["Json"];
                        readonly after: components["schemas"]["Json"];
                    };
                }[];
            }[];
        };
        readonly PluginRights: {
            readonly http: readonly {
                readonly host: string;
                readonly methods: readonly string[];
            }[];
            readonly storage: boolean;
            readonly email: boolean;
            readonly handoff: boolean;
            readonly notify: boolean;
        };
        readonly Port: {
            readonly id: string;
            readonly label: string;
        };
        /** @description What went wrong, as RFC 9457 writes it. */
        readonly Problem: {
            /** @description URI of the problem: `urn:sluice:problem:body.invalid`. */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @description Permanent code of the catalogue. */
            readonly code: string;
            /** @description What to do about it. */
            readonly hint?: string;
            readonly diagnostics?: readonly components["schemas"]["Diagnostic"][];
        };
        readonly PublishPreview: {
            readonly waiting: readonly components["schemas"]["WaitingAt"][];
            readonly diff: components["schemas"]["WorkflowDiff"];
            readonly diagnostics: readonly components["schemas"]["Diagnostic"][];
            readonly past: components["schemas"]["PastCost"] | null;
        };
        readonly Qualified: {
            readonly asOf: components["schemas"]["AsOf"];
            readonly stage: {
                readonly id: string;
                readonly name: string;
            };
            readonly quota: number | null;
            /** @description Share of handoffs to be accepted. */
            readonly benchmark: number;
            /** @enum {string} */
            readonly unit: "week" | "month";
            readonly periods: readonly {
                readonly period: components["schemas"]["Period"];
                readonly entered: number;
                readonly again: number;
                readonly made: number;
                readonly open: number;
                readonly accepted: components["schemas"]["Rate"];
            }[];
            readonly total: {
                readonly entered: number;
                readonly made: number;
                readonly open: number;
                readonly accepted: components["schemas"]["Rate"];
            };
        };
        readonly QuarantinedEvent: {
            readonly id: number;
            readonly lead: string;
            readonly event: string;
            readonly type: string | null;
            readonly code: string;
            readonly message: string;
            /** Format: date-time */
            readonly at: string;
            readonly retriedAt: string | null;
            readonly retriedBy: string | null;
        };
        readonly Rate: {
            readonly of: number;
            readonly n: number;
            readonly rate: number | null;
            readonly lower: number | null;
            readonly upper: number | null;
        };
        readonly Rep: {
            readonly id: string;
            readonly name: string;
            readonly email: string;
            readonly territories: readonly string[];
            readonly active: boolean;
        };
        readonly RescoreFindings: {
            /** @description Leads whose total or band differs. */
            readonly changed: number;
            /** @description Leads that pass the handoff threshold. */
            readonly handoff: {
                readonly up: number;
                readonly down: number;
            };
            readonly bands: {
                readonly [key: string]: number;
            };
            /** @description Some of those that cross a line. */
            readonly leads: readonly {
                /** Format: uuid */
                readonly id: string;
                readonly email: string | null;
                readonly from: {
                    readonly total: number | null;
                    readonly band: string | null;
                };
                readonly to: {
                    readonly total: number | null;
                    readonly band: string | null;
                };
                readonly handoff: ("up" | "down") | null;
            }[];
        };
        readonly Retention: {
            readonly eventDays: number | null;
            readonly traceDays: number | null;
            readonly leadDays: number | null;
        };
        readonly Revenue: {
            readonly asOf: components["schemas"]["AsOf"];
            readonly rows: readonly {
                readonly value: string | null;
                readonly currency: string | null;
                readonly deals: number;
                /** @description Deals, each shared among what touched the person. */
                readonly credit: number;
                readonly revenue: number;
            }[];
            readonly totals: readonly {
                readonly currency: string | null;
                readonly deals: number;
                readonly revenue: number;
            }[];
            readonly more: boolean;
        };
        readonly Review: {
            /** @description The workspace publishes nothing without approval. */
            readonly required: boolean;
            /**
             * @description `outdated`: the draft changed after it was asked for or approved.
             * @enum {string}
             */
            readonly state: "none" | "open" | "approved" | "changes" | "outdated";
            readonly request: {
                readonly by: string;
                /** Format: date-time */
                readonly at: string;
                readonly note: string | null;
                readonly decidedBy: string | null;
                readonly decidedAt: string | null;
                readonly decisionNote: string | null;
            } | null;
            /** @description Who changed the draft since it was last published, the last one first. */
            readonly editors: readonly {
                readonly name: string;
                /** Format: date-time */
                readonly at: string;
            }[];
            /** @description You may approve it: you neither asked nor worked on it. */
            readonly mayDecide: boolean;
        };
        readonly RuleWorth: {
            readonly workflow: string;
            readonly workflowName: string;
            readonly node: string;
            readonly title: string;
            /** @description False where the rule takes points. */
            readonly gives: boolean;
            readonly touched: number;
            readonly touchedConverted: number;
            readonly untouched: number;
            readonly untouchedConverted: number;
            readonly diff: number | null;
            readonly lower: number | null;
            readonly upper: number | null;
            readonly lift: number | null;
            readonly liftLower: number | null;
            readonly liftUpper: number | null;
            readonly p: number | null;
            /** @enum {string} */
            readonly verdict: "helps" | "hurts" | "adds-nothing" | "too-few";
            readonly overlap: {
                readonly title: string;
                readonly share: number;
            } | null;
            readonly sales: components["schemas"]["Rate"];
            readonly reason: string | null;
        };
        readonly RunTrace: {
            readonly run: string;
            readonly workflow: string;
            readonly workflowName: string;
            readonly version: number;
            readonly event: string;
            readonly eventType: string;
            /** @description Milliseconds since 1970-01-01T00:00Z. */
            readonly at: number;
            readonly steps: readonly components["schemas"]["TraceStep"][];
            /** @enum {string} */
            readonly outcome: "ended" | "waiting" | "failed";
            readonly error: {
                readonly node: string;
                readonly code: string;
                readonly message: string;
            } | null;
        };
        readonly Score: {
            readonly total: number | null;
            readonly band: string | null;
            readonly groups: {
                readonly [key: string]: {
                    readonly raw: number;
                    readonly capped: number;
                    readonly normalised: number;
                };
            };
        };
        readonly ScoreDecay: {
            readonly halfLifeDays: number;
        } | {
            readonly expiresAfterDays: number;
        };
        readonly ScoreGroup: {
            readonly id: string;
            readonly name: string;
            readonly cap: number | null;
            readonly weight: number;
            readonly floor?: number | null;
            readonly decay?: components["schemas"]["ScoreDecay"] | null;
        };
        readonly ScoreRow: {
            /** Format: date-time */
            readonly at: string;
            readonly group: string;
            /** @enum {string} */
            readonly mode: "add" | "set";
            /** @description What the rule said. */
            readonly points: number;
            /** @description What it adds to the total, after limits, caps and weights. */
            readonly effective: number;
            readonly rule: components["schemas"]["Cause"];
            readonly event: string;
            /** @description Why less than `points` counted. */
            readonly limit?: string;
            /** @description The share of the points time has left, 0 to 1; absent where they stay. */
            readonly decay?: number;
            /** @description How time takes from the points, as it was when they were given. */
            readonly fades?: {
                readonly halfLifeDays: number;
            } | {
                readonly expiresAfterDays: number;
                /** Format: date-time */
                readonly expiresAt: string;
            };
        };
        readonly ScoringModel: {
            /** @enum {string} */
            readonly normalise: "weighted" | "sum";
            readonly groups: readonly components["schemas"]["ScoreGroup"][];
            readonly bands: readonly components["schemas"]["Band"][];
            readonly handoffThreshold: number;
        };
        readonly Segment: {
            readonly id: string;
            readonly name: string;
            /** @description A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`. */
            readonly rule: components["schemas"]["Json"];
            readonly description?: string;
        };
        readonly SegmentUses: {
            readonly id: string;
            /** @description Leads looked at. */
            readonly of: number;
            /** @description How many of them are in the segment. */
            readonly matched: number;
            readonly uses: readonly {
                /** @enum {string} */
                readonly in: "workflow" | "segment" | "territory";
                readonly id: string;
                readonly name: string;
                readonly node: string | null;
                readonly title: string | null;
                /** @description In the version that runs, with the rule it had then. */
                readonly live: boolean;
                readonly draft: boolean;
            }[];
        };
        readonly Session: {
            readonly user: components["schemas"]["User"] | null;
            /** @description No user exists yet: the next sign-up becomes the owner. */
            readonly setupNeeded: boolean;
        };
        readonly Settings: {
            readonly workspace: components["schemas"]["Workspace"];
            readonly revision: number;
        };
        readonly ShareLink: {
            /** Format: uuid */
            readonly id: string;
            /** @enum {string} */
            readonly shows: "draft" | "live";
            readonly createdBy: string;
            /** Format: date-time */
            readonly createdAt: string;
            readonly opened: number;
            readonly lastOpenedAt: string | null;
        };
        readonly SharedWorkflow: {
            readonly name: string;
            readonly description: string | null;
            /** @enum {string} */
            readonly shows: "draft" | "live";
            readonly version: number | null;
            readonly nodes: readonly {
                readonly id: string;
                readonly position: {
                    readonly x: number;
                    readonly y: number;
                };
            }[];
            readonly edges: readonly {
                readonly from: {
                    readonly node: string;
                    readonly port: string;
                };
                readonly to: {
                    readonly node: string;
                };
            }[];
            readonly views: {
                readonly [key: string]: components["schemas"]["NodeView"];
            };
            readonly notes: readonly components["schemas"]["StickyNote"][];
        };
        readonly SimulatedEvent: {
            readonly id?: string;
            /** @description `form.submitted`, `page.viewed` or any other `namespace.name`. */
            readonly type: string;
            readonly lead?: {
                /** @description The lead's id here, or its id in your own system. */
                readonly id?: string;
                readonly email?: string;
                readonly anonymousId?: string;
            };
            readonly traits?: components["schemas"]["JsonObject"];
            readonly properties?: components["schemas"]["JsonObject"];
            /** Format: date-time */
            readonly occurredAt?: string;
        };
        readonly SimulationStep: {
            readonly event: {
                readonly id: string;
                readonly type: string;
                readonly properties: components["schemas"]["JsonObject"];
                readonly traits: components["schemas"]["JsonObject"];
                /** Format: date-time */
                readonly occurredAt: string;
            };
            readonly state: {
                readonly stage: string;
                readonly score: components["schemas"]["Score"];
                readonly owner: string | null;
                readonly traits: components["schemas"]["JsonObject"];
                readonly lists: readonly string[];
                readonly due: string | null;
                readonly waiting: readonly {
                    readonly workflow: string;
                    readonly node: string;
                    readonly wakeAt: string | null;
                    readonly event: string | null;
                }[];
            };
            readonly rows: readonly components["schemas"]["LedgerRow"][];
            readonly stages: readonly components["schemas"]["StageMove"][];
            readonly trace: readonly components["schemas"]["RunTrace"][];
            readonly effects: readonly components["schemas"]["EffectRequest"][];
            readonly quarantined: {
                readonly code: string;
                readonly message: string;
            } | null;
            /** @description For branches passed: what would have sent the lead another way. */
            readonly whyNot: readonly {
                readonly run: string;
                readonly node: string;
                readonly port: string;
                readonly others: readonly {
                    readonly port: string;
                    /** @description Alternatives, fewest changes first; each has been tried. */
                    readonly changes: readonly (readonly {
                        /** @description Dotted name: `lead.traits.employees`. */
                        readonly name: string;
                        readonly label: string;
                        readonly from: components["schemas"]["Json"];
                        readonly to: components["schemas"]["Json"];
                    }[])[];
                }[];
            }[];
        };
        readonly Sources: {
            readonly asOf: components["schemas"]["AsOf"];
            readonly stage: {
                readonly id: string;
                readonly name: string;
            };
            readonly next: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            /** @description Some of them still have time to get there. */
            readonly maturing: boolean;
            readonly rows: readonly {
                readonly value: string | null;
                readonly entered: number;
                readonly reached: readonly components["schemas"]["Rate"][];
            }[];
            /** @description There are more than are shown. */
            readonly more: boolean;
        };
        readonly Stage: {
            readonly id: string;
            readonly name: string;
            readonly definition: string;
        };
        readonly StageEntry: {
            readonly stage: string;
            readonly from: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly cause: components["schemas"]["Cause"] | null;
            readonly event: string;
            /** @description Tells an entry without cause: `stage.set` when a person moved the lead. */
            readonly eventType: string;
            readonly person: {
                readonly name: string | null;
                readonly reason: string;
            } | null;
        };
        readonly StageMove: {
            readonly lead: string;
            /** @description Milliseconds since 1970-01-01T00:00Z. */
            readonly at: number;
            readonly from: string | null;
            readonly to: string;
            readonly rule: components["schemas"]["Cause"] | null;
            readonly event: string;
        };
        readonly StickyNote: {
            readonly id: string;
            readonly text: string;
            /** @enum {string} */
            readonly color: "yellow" | "green" | "blue" | "red";
            readonly position: {
                readonly x: number;
                readonly y: number;
            };
        };
        readonly Sweep: {
            /** Format: uuid */
            readonly id: string;
            /**
             * @description `fill`: new counters are filled from the log. `rescore-preview`: what a scoring model would change. `rescore`: leads follow a changed scoring model.
             * @enum {string}
             */
            readonly kind: "fill" | "rescore-preview" | "rescore";
            /** @enum {string} */
            readonly status: "running" | "done" | "replaced";
            readonly workflow: string | null;
            /** @description Leads there were when it began. */
            readonly leads: number;
            /** @description Leads done so far. */
            readonly walked: number;
            /** @description Events read so far. */
            readonly events: number;
            readonly eventsExpected: number | null;
            readonly changed: number;
            readonly requestedBy: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            readonly finishedAt: string | null;
            readonly findings: components["schemas"]["RescoreFindings"] | null;
        };
        readonly Territory: {
            readonly id: string;
            readonly name: string;
            /** @description A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`. */
            readonly rule: components["schemas"]["Json"];
        };
        readonly TimelineEntry: {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly kind: "event";
            readonly id: string;
            readonly type: string;
            readonly properties: components["schemas"]["JsonObject"];
            readonly traits: components["schemas"]["JsonObject"];
            readonly quarantined: string | null;
        } | {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly kind: "decision";
            readonly trace: components["schemas"]["RunTrace"];
        } | {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly kind: "stage";
            readonly from: string | null;
            readonly to: string;
            readonly cause: components["schemas"]["Cause"] | null;
            readonly event: string;
        } | {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly kind: "score";
            readonly group: string;
            readonly points: number;
            readonly delta: number;
            readonly limit: string | null;
            readonly rule: components["schemas"]["Cause"];
            readonly event: string;
        } | {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly kind: "effect";
            readonly key: string;
            readonly type: string;
            readonly status: string;
            readonly attempts: number;
            readonly lastError: string | null;
            readonly input: components["schemas"]["Json"];
            readonly rule: components["schemas"]["Cause"];
        };
        readonly TraceStep: {
            readonly node: string;
            readonly kind: string;
            readonly title: string;
            readonly value: components["schemas"]["Json"];
            readonly port: string | null;
        };
        readonly User: {
            readonly id: string;
            readonly name: string;
            readonly email: string;
        };
        readonly VersionSummary: {
            readonly version: number;
            readonly hash: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedBy: string | null;
            readonly note: string | null;
            /** @description New leads run through this one. */
            readonly live: boolean;
        };
        readonly WaitingAt: {
            readonly node: string;
            readonly title: string;
            readonly runs: number;
            /** @description The node is still there in the draft, so "move" keeps them. */
            readonly survives: boolean;
        };
        readonly WaitingLead: {
            readonly run: string;
            /** Format: uuid */
            readonly lead: string;
            readonly name: string | null;
            readonly email: string | null;
            readonly version: number;
            /** Format: date-time */
            readonly since: string;
            readonly wakeAt: string | null;
            readonly event: string | null;
        };
        readonly WhyNot: {
            readonly port: string;
            readonly others: readonly {
                readonly port: string;
                /** @description Alternatives, fewest changes first; each has been tried. */
                readonly changes: readonly (readonly {
                    /** @description Dotted name: `lead.traits.employees`. */
                    readonly name: string;
                    readonly label: string;
                    readonly from: components["schemas"]["Json"];
                    readonly to: components["schemas"]["Json"];
                }[])[];
            }[];
        };
        readonly Workflow: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly document: components["schemas"]["WorkflowDocument"];
            /** @description Also the ETag; send it as If-Match with the next draft. */
            readonly revision: number;
            readonly publishedVersion: number | null;
            readonly publishedAt: string | null;
            readonly changed: boolean;
            readonly diagnostics: readonly components["schemas"]["Diagnostic"][];
            readonly nodes: {
                readonly [key: string]: components["schemas"]["NodeView"];
            };
            /** @description Highest number an id `n…` of a node ever had here; give none twice. */
            readonly nodeFloor: number;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly WorkflowCreate: {
            readonly name: string;
            readonly document?: components["schemas"]["WorkflowDocument"];
        };
        readonly WorkflowDiff: {
            readonly nodes: {
                readonly added: readonly {
                    readonly node: string;
                    readonly title: string;
                    readonly type: string;
                }[];
                readonly removed: readonly {
                    readonly node: string;
                    readonly title: string;
                    readonly type: string;
                }[];
                readonly changed: readonly {
                    readonly node: string;
                    readonly title: string;
                    /** @description The sentence of the node before. */
                    readonly before: string;
                    readonly after: string;
                    /** @description What changed within the node. */
                    readonly paths: readonly string[];
                }[];
                readonly moved: readonly {
                    readonly node: string;
                    readonly title: string;
                    readonly type: string;
                }[];
            };
            readonly edges: {
                readonly added: readonly {
                    readonly from: {
                        readonly node: string;
                        readonly port: string;
                    };
                    readonly to: {
                        readonly node: string;
                    };
                }[];
                readonly removed: readonly {
                    readonly from: {
                        readonly node: string;
                        readonly port: string;
                    };
                    readonly to: {
                        readonly node: string;
                    };
                }[];
            };
            /** @description Score nodes whose config, and so whose points, changed. */
            readonly points: readonly {
                readonly node: string;
                readonly title: string;
                readonly before: components["schemas"]["Json"];
                readonly after: components["schemas"]["Json"];
            }[];
        };
        readonly WorkflowDocument: {
            readonly name: string;
            readonly description?: string;
            readonly nodes: readonly components["schemas"]["DocumentNode"][];
            readonly edges: readonly components["schemas"]["DocumentEdge"][];
            readonly settings: {
                /**
                 * @description Who runs through it; leads when absent.
                 * @enum {string}
                 */
                readonly subject?: "lead" | "account";
                /** @enum {string} */
                readonly reentry: "every-time" | "once" | "while-not-running" | "once-per-period";
                /** @description A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`. */
                readonly goal: components["schemas"]["Json"];
                /** @description A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`. */
                readonly exit: components["schemas"]["Json"];
                /** @description Days of `once-per-period`, default 30. */
                readonly periodDays?: number;
                /** @description Most runs of one lead that may wait here at once, default 25. */
                readonly maxWaiting?: number;
            };
            readonly tests?: readonly components["schemas"]["Golden"][];
            readonly notes?: readonly components["schemas"]["StickyNote"][];
        };
        readonly WorkflowDraft: {
            readonly name: string;
            readonly document: components["schemas"]["WorkflowDocument"];
        };
        readonly WorkflowError: {
            readonly workflow: {
                readonly id: string;
                readonly name: string;
                readonly version: number;
            };
            readonly node: string;
            readonly code: string;
            readonly message: string;
            readonly lead: string;
            readonly count: number;
            /** Format: date-time */
            readonly firstAt: string;
            /** Format: date-time */
            readonly lastAt: string;
        };
        readonly WorkflowSummary: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly description: string | null;
            /** @description Its turn: workflows run in this order. */
            readonly position: number;
            readonly revision: number;
            readonly publishedVersion: number | null;
            readonly publishedAt: string | null;
            /** @description The draft differs from what is published. */
            readonly changed: boolean;
            readonly errors: number;
            readonly warnings: number;
            /** @description Leads that entered in the last 7 days. */
            readonly entered7d: number;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly WorkflowVersion: {
            readonly version: number;
            /** @description SHA-256 of the canonical JSON of graph, program and nodeTypes. */
            readonly hash: string;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedBy: string | null;
            readonly note: string | null;
            readonly graph: components["schemas"]["WorkflowDocument"];
            readonly program: components["schemas"]["JsonObject"];
            readonly nodeTypes: {
                readonly [key: string]: {
                    readonly version: number;
                    readonly integrity: string;
                };
            };
        };
        readonly Workspace: {
            readonly name: string;
            readonly sender: string;
            readonly marketingEmail: string;
            readonly timezone: string;
            readonly fields: readonly components["schemas"]["Field"][];
            readonly segments: readonly components["schemas"]["Segment"][];
            readonly territories: readonly components["schemas"]["Territory"][];
            readonly stages: readonly components["schemas"]["Stage"][];
            readonly reps: readonly components["schemas"]["Rep"][];
            readonly scoring: components["schemas"]["ScoringModel"];
            /** @description Domains that are free mail or companies, on top of the kept list. */
            readonly companyDomains?: {
                readonly freeMail: readonly string[];
                readonly companies: readonly string[];
            };
            readonly slaHours: number;
            readonly publishing?: {
                /** @description Another person must have approved the draft before it is published. */
                readonly approval: boolean;
            };
            readonly retention?: components["schemas"]["Retention"];
            readonly goals?: components["schemas"]["Goals"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly ingestEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EventInput"] | readonly components["schemas"]["EventInput"][];
                readonly "application/x-ndjson": string;
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IngestReply"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listLeads: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
                readonly email?: string;
                readonly stage?: string;
                readonly band?: string;
                readonly owner?: string;
                readonly sort?: "score" | "recent";
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Lead"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lead"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly eraseLead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly removed: {
                            readonly [key: string]: number;
                        };
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLeadScore: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LeadScore"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getLeadTimeline: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TimelineEntry"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setLeadStage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly stage: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly event: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportLead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDeletions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Deletion"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listAccounts: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
                readonly stage?: string;
                readonly band?: string;
                readonly sort?: "name" | "score";
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Account"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly domain: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly previewMerge: {
        readonly parameters: {
            readonly query: {
                readonly other: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly mergeLeads: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: uuid
                     * @description The lead that looks like the same person.
                     */
                    readonly other: string;
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listLeadMerges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Merge"][];
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly undoMerge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDuplicates: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Duplicate"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly dismissDuplicate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly leads: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listWorkflows: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WorkflowSummary"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkflowCreate"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly orderWorkflows: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly ids: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly saveDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The ETag of what was edited. Without it the save is unconditional. */
                readonly "If-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkflowDraft"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly publishWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * @description What becomes of waiting runs: finish on their version, move to this one, or stop.
                     * @enum {string}
                     */
                    readonly inFlight: "finish" | "move" | "stop";
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly hash: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly unpublishWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly previewPublish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PublishPreview"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listVersions: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["VersionSummary"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowVersion"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly restoreVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly diffWorkflow: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowDiff"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getWorkflowCounts: {
        readonly parameters: {
            readonly query?: {
                readonly hours?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeCounts"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly streamWorkflowCounts: {
        readonly parameters: {
            readonly query?: {
                readonly hours?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly simulateWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly document?: components["schemas"]["WorkflowDocument"];
                    /** @description A stored lead by id, or one made up. */
                    readonly lead: {
                        /**
                         * Format: uuid
                         * @description Start from this lead as it stands.
                         */
                        readonly id?: string;
                        readonly email?: string;
                        readonly anonymousId?: string;
                        readonly traits?: components["schemas"]["JsonObject"];
                    };
                    readonly events: readonly components["schemas"]["SimulatedEvent"][];
                    /**
                     * Format: date-time
                     * @description Lets time pass after the last event: what is due by then happens.
                     */
                    readonly until?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly steps: readonly components["schemas"]["SimulationStep"][];
                        readonly start: components["schemas"]["JsonObject"] | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly checkDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly document: components["schemas"]["WorkflowDocument"];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CheckReply"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listExperiments: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                readonly workflow?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ExperimentEntry"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExperimentInput"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly planExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExperimentPlanInput"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExperimentPlan"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly saveExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExperimentInput"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly startExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExperimentTerms"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly stopExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly promoteExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly arm?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly rollbackExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getExperimentFlows: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExperimentFlows"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportExperiment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listBacktests: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                readonly workflow?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Backtest"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createBacktest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BacktestCreate"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getBacktest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteBacktest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listBacktestChanges: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                readonly kind?: "gained" | "lost";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["BacktestChange"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly cancelBacktest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Backtest"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly uploadBacktestFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly csv: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BacktestFile"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listComments: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Comment"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly addComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewComment"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CommentChange"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteComment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly requestReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly decideReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "approve" | "changes" | "withdraw";
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly rollBackWorkflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly n: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly inFlight: "finish" | "move" | "stop";
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly hash: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listActivity: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
                readonly workflow?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Activity"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listShares: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ShareLink"][];
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createShare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly shows: "draft" | "live";
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly share: components["schemas"]["ShareLink"];
                        readonly token: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly revokeShare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getShared: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SharedWorkflow"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listWaitingAt: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly node: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WaitingLead"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listErrorsAt: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly node: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NodeError"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listNodeTypes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NodeTypeInfo"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly nextTime: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly node: {
                        readonly type: string;
                        readonly version: number;
                        readonly config: components["schemas"]["JsonObject"];
                    };
                    /**
                     * Format: uuid
                     * @description By its clock; without it by that of the lead heard of last.
                     */
                    readonly lead?: string;
                    /**
                     * Format: date-time
                     * @description Asked at this time instead of now.
                     */
                    readonly at?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly from: string;
                        readonly at: string | null;
                        readonly waits: boolean;
                        readonly problem: string | null;
                        /** @description Time zone of the lead. */
                        readonly zone: string;
                        readonly lead: {
                            readonly id: string;
                            readonly email: string | null;
                            readonly name: string | null;
                        } | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly previewRule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`. */
                    readonly rule: components["schemas"]["Json"];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly of: number;
                        readonly matched: number;
                        readonly samples: readonly {
                            readonly id: string;
                            readonly email: string | null;
                            readonly name: string | null;
                        }[];
                        readonly misses: readonly {
                            readonly id: string;
                            readonly email: string | null;
                            readonly name: string | null;
                            readonly failed: readonly string[];
                            /** @description What the lead holds where the failed parts look. */
                            readonly has: readonly {
                                readonly name: string;
                                readonly value: components["schemas"]["Json"];
                            }[];
                        }[];
                        readonly diagnostics: readonly components["schemas"]["Diagnostic"][];
                        readonly sentence: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDraftProgram: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly revision: number;
                        readonly version: components["schemas"]["JsonObject"] | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly askWhyNot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly workflow: string;
                    readonly version: number;
                    readonly node: string;
                    /** @description Id of the event the branch was met at. */
                    readonly event?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly whyNot: components["schemas"]["WhyNot"] | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly sampleFields: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["FieldSample"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listSegmentUses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SegmentUses"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly previewSegment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    /** @description A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`. */
                    readonly rule: components["schemas"]["Json"];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly of: number;
                        readonly before: number;
                        readonly after: number;
                        readonly enters: number;
                        readonly leaves: number;
                        readonly entering: readonly {
                            readonly id: string;
                            readonly email: string | null;
                            readonly name: string | null;
                        }[];
                        readonly leaving: readonly {
                            readonly id: string;
                            readonly email: string | null;
                            readonly name: string | null;
                        }[];
                        readonly diagnostics: readonly components["schemas"]["Diagnostic"][];
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listHandoffs: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "open" | "accepted" | "rejected" | "all";
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Handoff"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly acceptHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": {
                    readonly reason?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the event appended to the log. */
                        readonly event: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly rejectHandoff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the event appended to the log. */
                        readonly event: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listMailbox: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MailboxMessage"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listEffects: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "pending" | "failed" | "done" | "cancelled" | "all";
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Effect"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly retryEffect: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOperations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listWorkflowErrors: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WorkflowError"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listQuarantine: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["QuarantinedEvent"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly retryQuarantined: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Id of the copy. */
                        readonly event: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly closeBreaker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly limitDestination: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly atOnce: number | null;
                    readonly perMinute: number | null;
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDeadLetters: {
        readonly parameters: {
            readonly query?: {
                readonly destination?: string;
                readonly workflow?: string;
                readonly error?: string;
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Effect"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly countDeadLetters: {
        readonly parameters: {
            readonly query?: {
                readonly destination?: string;
                readonly workflow?: string;
                readonly error?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly count: number;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly groupDeadLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DeadLetterGroup"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changeDeadLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly act: "retry" | "give-up";
                    readonly destination?: string;
                    /**
                     * Format: uuid
                     * @description Id of the workflow that asked for it.
                     */
                    readonly workflow?: string;
                    /** @description Part of the latest error. */
                    readonly error?: string;
                    /** @description The count that was shown; no more are changed. */
                    readonly most: number;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly changed: number;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getEffect: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EffectDetail"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly editEffect: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly input: components["schemas"]["Json"];
                };
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly giveUpEffect: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listUsers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["User"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly email: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly saveSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The ETag of what was edited. Without it the save is unconditional. */
                readonly "If-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly workspace: components["schemas"]["Workspace"];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    /** @description The revision. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listApiKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ApiKey"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    /** @enum {string} */
                    readonly scope: "all" | "ingest" | "read";
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listExamples: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Example"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly useExample: {
        readonly parameters: {
            readonly query?: {
                readonly publish?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly workflows: readonly string[];
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getDemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Demo"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly loadDemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Demo"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly removeDemo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Demo"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getOverview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Overview"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listSweeps: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Sweep"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSweep: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sweep"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly previewScoring: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly scoring: components["schemas"]["ScoringModel"];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sweep"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPlugins: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["InstalledPlugin"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly installPlugin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly source: components["schemas"]["PackageSource"];
                    /** @description That of the inspection: what was looked at is what is installed. */
                    readonly integrity: string;
                    /**
                     * @description `isolated`: in a sandbox that reaches nothing by itself. `process`: effects in a child process. `trusted`: inside the server, with all its rights.
                     * @enum {string}
                     */
                    readonly tier?: "isolated" | "process" | "trusted";
                    /** @description Also when published workflows would break. */
                    readonly anyway?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstalledPlugin"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly inspectPlugin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly source: components["schemas"]["PackageSource"];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PluginInspection"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePlugin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePlugin"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstalledPlugin"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly removePlugin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly setPluginSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
                readonly secret: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly value: string | null;
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstalledPlugin"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly changePluginSource: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
                readonly source: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePluginSource"];
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InstalledPlugin"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getFunnel: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly unit?: "day" | "week" | "month";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Funnel"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getQualified: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Qualified"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSources: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly by: "source" | "campaign" | "content";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Sources"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getContact: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getRevenue: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly by: "source" | "campaign" | "content";
                readonly model: "first" | "last" | "linear";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Revenue"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listCounted: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly set: "entered" | "again" | "handoffs" | "won";
                readonly stage?: string;
                readonly next?: string;
                readonly reached?: "yes" | "no";
                readonly by?: "source" | "campaign" | "content";
                readonly value?: string;
                readonly status?: "accepted" | "rejected" | "open" | "in-time" | "late";
                readonly owner?: string;
                readonly model?: "first" | "last" | "linear";
                readonly currency?: string;
                readonly limit?: number;
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountedPage"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getEffectiveness: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly outcome?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Effectiveness"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly month: string;
                            /** Format: date-time */
                            readonly madeAt: string;
                            readonly text: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly exportAnalytics: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
                readonly table: "funnel" | "conversion" | "qualified" | "sources" | "contact" | "revenue";
                readonly unit?: "day" | "week" | "month";
                readonly by?: "source" | "campaign" | "content";
                readonly model?: "first" | "last" | "linear";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listBrowserKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["BrowserKey"][];
                        readonly next: string | null;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly createBrowserKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly origins: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description The answer. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserKey"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly deleteBrowserKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly markAsPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly event: string;
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly healthz: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok" | "starting" | "stopping" | "down";
                        readonly checks: {
                            readonly [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The answer. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok" | "starting" | "stopping" | "down";
                        readonly checks: {
                            readonly [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly readyz: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok" | "starting" | "stopping" | "down";
                        readonly checks: {
                            readonly [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description The answer. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly status: "ok" | "starting" | "stopping" | "down";
                        readonly checks: {
                            readonly [key: string]: boolean;
                        };
                    };
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly metrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly openapi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JsonObject"];
                };
            };
            /** @description What went wrong. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
