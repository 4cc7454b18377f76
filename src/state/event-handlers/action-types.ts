/** What each type of action must be given (facts 03, 1.6). inferred: the texts of a mail, which no source calls optional or required. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  SendMailAction: ['to', 'title', 'message'],
  SendMailToOperatorAction: ['title', 'message'],
  ChangeSpeedClassAction: ['speedClass'],
  ExecuteWebRequestAction: ['url', 'httpMethod', 'contentType'],
  InvokeAWSLambdaAction: ['endpoint', 'functionName'],
  ActivationAction: [],
  DeactivationAction: [],
  StandbyAction: [],
  SuspendAction: [],
  ImeiLockAction: []
}

export function neededBy (actionType: string): readonly string[] {
  return NEEDS[actionType]!
}
