// Generated from openapi/v1.json by `npm run gen`; not to be edited.
export const MOVES = {
  "campaigns": {
    "approval": {
      "reason": false
    },
    "cancellation": {
      "reason": true
    },
    "completion": {
      "reason": false
    },
    "return": {
      "reason": true
    },
    "start": {
      "reason": false
    },
    "submission": {
      "reason": false
    }
  },
  "holds": {
    "acceptance": {
      "reason": false
    },
    "merge": {
      "reason": false
    },
    "rejection": {
      "reason": true
    }
  },
  "programmes": {
    "activation": {
      "reason": false
    },
    "conclusion": {
      "reason": false
    },
    "return": {
      "reason": true
    },
    "submission": {
      "reason": false
    }
  },
  "reorganisations": {
    "confirmation": {
      "reason": false
    }
  },
  "training-events": {
    "announcement": {
      "reason": false
    },
    "cancellation": {
      "reason": true
    },
    "completion": {
      "reason": false
    },
    "start": {
      "reason": false
    }
  }
} as const;
